// The dialog that holds the card of a member, with ways to the one before and the one after.
import { element } from '../src/report/timeline/markup.ts';
import type { PageData, PageRow } from '../src/report/timeline/page-data.ts';
import { create } from './dom.ts';
import type { List } from './list.ts';
import { cardMarkup } from './member-card.ts';

export interface CardDialog {
  readonly dialog: HTMLDialogElement;
  readonly open: (row: PageRow) => void;
}

export function cardDialog(list: List, data: PageData): CardDialog {
  const dialog = create(element('dialog', { class: 'card', 'aria-labelledby': 'card-title' })) as HTMLDialogElement;
  const body = create(element('div', { class: 'card-body', tabindex: -1 }));
  let current: PageRow | undefined;
  const open = (row: PageRow) => {
    current = row;
    body.replaceChildren(...cardMarkup(row, data).map(create));
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
    body.focus({ preventScroll: true });
  };
  const step = (by: number) => {
    const members = list.lines().flatMap((line) => (line.kind === 'member' ? [line.row] : []));
    const next = current === undefined ? undefined : members[members.indexOf(current) + by];
    if (next !== undefined) open(next);
  };
  dialog.append(
    buttonBar([
      ['Previous', () => step(-1)],
      ['Next', () => step(1)],
      ['Close', () => dialog.close()],
    ]),
    body,
  );
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    if (current !== undefined) list.focusOn(current);
  });
  return { dialog, open };
}

function buttonBar(buttons: readonly (readonly [words: string, press: () => void])[]): HTMLElement {
  const bar = create(element('div', { class: 'card-bar' }));
  for (const [words, press] of buttons) {
    const button = create(element('button', { type: 'button', class: 'plain' }, [words]));
    button.addEventListener('click', press);
    bar.append(button);
  }
  return bar;
}

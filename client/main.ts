// Starts the page: reads the data in it, draws the timeline, and follows what the reader does.
import { element } from '../src/report/timeline/markup.ts';
import { type PackedPage, unpackPage } from '../src/report/timeline/packed-page.ts';
import type { PageData, PageRow } from '../src/report/timeline/page-data.ts';
import { partOf, type RosterPart, rostersBySize } from '../src/report/timeline/roster-part.ts';
import { type CardDialog, cardDialog } from './card-dialog.ts';
import { daySlider } from './day-slider.ts';
import { byId, create } from './dom.ts';
import { legend } from './legend.ts';
import { type List, timelineList } from './list.ts';
import { foldButton, toolbar } from './toolbar.ts';
import { attachTooltip } from './tooltip.ts';
import { everyRow, keepView, type ViewKeeper } from './view.ts';

start(unpackPage(JSON.parse(byId('data').textContent ?? '') as PackedPage));

/** One roster is shown at a time, the largest first. */
function start(data: PageData): void {
  let gone = new AbortController();
  const place = byId('app');
  const show = (roster: number): Shown => {
    gone.abort();
    gone = new AbortController();
    const shown = drawRoster(partOf(data, roster), gone.signal);
    place.replaceChildren(...(data.rosters.length > 1 ? [rosterSelect(data, roster, change)] : []), ...shown.parts);
    return { ...shown, roster };
  };
  const change = (roster: number) => {
    now = show(roster);
    place.querySelector('select')?.focus();
  };
  let now = show(rostersBySize(data)[0] ?? 0);
  followAddress(data, (row) => {
    if (row.roster !== now.roster) now = show(row.roster);
    now.list.focusOn(row);
    now.card.open(row);
  });
}

interface Drawn {
  readonly list: List;
  readonly card: CardDialog;
  readonly parts: readonly HTMLElement[];
}

type Shown = Drawn & { readonly roster: number };

function drawRoster(data: RosterPart, gone: AbortSignal): Drawn {
  const view = keepView({ filter: everyRow, sort: 'place', closed: new Set(), day: undefined });
  const list = timelineList(data, view, gone);
  const card = cardDialog(list, data);
  const bar = toolbar(data, view);
  bar.append(foldButton(data, view));
  openOnClick(list, { view, open: card.open });
  const tip = attachTooltip(list, data, gone);
  const parts = [bar, daySlider(data, view), legend(data), list.pane.frame, card.dialog, tip];
  return { list, card, parts };
}

function rosterSelect({ rosters }: PageData, chosen: number, change: (roster: number) => void): HTMLElement {
  const options = rosters.map(({ name }, index) =>
    element('option', index === chosen ? { value: index, selected: '' } : { value: index }, [name]),
  );
  const select = element('select', { name: 'roster' }, options);
  const label = create(element('label', { class: 'field rosters' }, [element('span', {}, ['Roster']), select]));
  label.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) change(Number(target.value));
  });
  return label;
}

interface Doors {
  readonly view: ViewKeeper;
  readonly open: (row: PageRow) => void;
}

/** A member opens its card, a place folds or unfolds its members. */
function openOnClick(list: List, { view, open }: Doors): void {
  const { frame } = list.pane;
  const act = (target: EventTarget | null) => {
    const line = list.lineAt(target);
    if (line?.kind === 'member') open(line.row);
    if (line?.kind === 'heading') fold(line.place, line.open, view);
  };
  frame.addEventListener('click', ({ target }) => {
    const line = list.lineAt(target);
    if (line !== undefined) list.pane.active = list.lines().indexOf(line);
    act(target);
  });
  frame.addEventListener('keydown', (event) => {
    const line = list.lineAt(event.target);
    if (event.key === 'Enter' || event.key === ' ') act(event.target);
    else if (line?.kind === 'heading' && event.key === 'ArrowRight') fold(line.place, false, view);
    else if (line?.kind === 'heading' && event.key === 'ArrowLeft') fold(line.place, true, view);
    else return;
    event.preventDefault();
  });
}

function fold(place: number, away: boolean, view: ViewKeeper): void {
  const others = [...view.now().closed].filter((other) => other !== place);
  view.change({ closed: new Set(away ? [...others, place] : others) });
}

/** `#m-…` leads to the member, wherever in the page the link stands. */
function followAddress({ rows }: PageData, lead: (row: PageRow) => void): void {
  const follow = () => {
    const wanted = window.location.hash.slice(1);
    const row = rows.find(({ id }) => id === wanted) ?? rows.find(({ memberId }) => memberId === wanted);
    if (row !== undefined) lead(row);
  };
  window.addEventListener('hashchange', follow);
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link !== null && link.hash !== '' && link.hash === window.location.hash) follow();
  });
  follow();
}

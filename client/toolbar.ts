// Search, filters and order, each told to the view as it changes.
import type { Filter, SortKey } from '../src/report/timeline/arrange.ts';
import { statuses } from '../src/report/timeline/gradients.ts';
import { element, type Markup } from '../src/report/timeline/markup.ts';
import type { PageData } from '../src/report/timeline/page-data.ts';
import { create } from './dom.ts';
import { everyRow, type ViewKeeper } from './view.ts';

export function toolbar(data: PageData, view: ViewKeeper): HTMLElement {
  const bar = create(
    element('form', { class: 'toolbar', role: 'search', 'aria-label': 'Filter the timeline' }, controls(data)),
  );
  bar.addEventListener('submit', (event) => event.preventDefault());
  bar.addEventListener('input', () => view.change({ filter: filterIn(bar), sort: chosen(bar, 'sort') as SortKey }));
  view.listen(({ filter, sort }) => {
    if (filter === everyRow) clearFilters(bar, sort);
  });
  return bar;
}

/** Folds all places away, or unfolds them. */
export function foldButton({ places }: PageData, view: ViewKeeper): HTMLElement {
  const button = create(element('button', { type: 'button', class: 'plain' }, ['Fold all places']));
  button.addEventListener('click', () => {
    const all = places.map((_place, index) => index);
    view.change({ closed: new Set(view.now().closed.size > 0 ? [] : all) });
  });
  view.listen(({ closed, sort }) => {
    button.hidden = sort !== 'place';
    button.textContent = closed.size > 0 ? 'Unfold all places' : 'Fold all places';
  });
  return button;
}

function controls(data: PageData): readonly Markup[] {
  const inUse = new Set(data.rows.map(({ place }) => place));
  const all = data.places.map(({ label }, index): Option => [String(index), label]);
  const places = all.filter((_option, index) => inUse.has(index));
  const kinds = [...new Set(data.rows.map(({ kind }) => kind))]
    .sort()
    .map((kind): Option => [kind, kind.replaceAll('_', ' ')]);
  return [
    element('label', { class: 'field grow' }, [
      element('span', {}, ['Search']),
      element('input', { type: 'search', name: 'text', placeholder: 'Name, place or note', autocomplete: 'off' }),
    ]),
    statusBox(data),
    select('place', 'Place', [['-1', 'All places'], ...places]),
    select('kind', 'Kind', [['', 'All kinds'], ...kinds]),
    select('sort', 'Order by', [
      ['place', 'Place'],
      ['name', 'Name'],
      ['joined', 'Joined'],
      ['left', 'Left'],
    ]),
  ];
}

type Option = readonly [value: string, words: string];

function select(name: string, words: string, options: readonly Option[]): Markup {
  const inside = options.map(([value, text]) => element('option', { value }, [text]));
  return element('label', { class: 'field' }, [element('span', {}, [words]), element('select', { name }, inside)]);
}

function statusBox({ rows }: PageData): Markup {
  const count = (status: string) => rows.filter(({ spells }) => statusesOf(spells).has(status)).length;
  const counts = statuses.map((status) => ({ status, count: count(status) })).filter((one) => one.count > 0);
  return element('fieldset', { class: 'statuses' }, [
    element('legend', {}, ['Status']),
    ...counts.map(({ status, count }) =>
      element('label', { class: `chip ${status}` }, [
        element('input', { type: 'checkbox', name: 'status', value: status, checked: '' }),
        element('span', { class: 'swatch' }),
        `${status} `,
        element('span', { class: 'count' }, [String(count)]),
      ]),
    ),
  ]);
}

function statusesOf(spells: PageData['rows'][number]['spells']): ReadonlySet<string> {
  return new Set(spells.length === 0 ? ['unknown'] : spells.map(({ status }) => status));
}

function filterIn(bar: HTMLElement): Filter {
  const checked = bar.querySelectorAll<HTMLInputElement>('input[name=status]:checked');
  return {
    text: chosen(bar, 'text'),
    statuses: new Set([...checked].map(({ value }) => value)),
    place: Number(chosen(bar, 'place')),
    kind: chosen(bar, 'kind'),
  };
}

/** The order stays as it was chosen. */
function clearFilters(bar: HTMLElement, sort: SortKey): void {
  if (bar instanceof HTMLFormElement) bar.reset();
  const order = bar.querySelector<HTMLSelectElement>('[name=sort]');
  if (order !== null) order.value = sort;
}

function chosen(bar: HTMLElement, name: string): string {
  return bar.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`)?.value ?? '';
}

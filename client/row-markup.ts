// A line of the list as markup: the heading of a place, or a member with its track.
import type { Line } from '../src/report/timeline/arrange.ts';
import { spellsInWords } from '../src/report/timeline/bounds-in-words.ts';
import { element, type Markup } from '../src/report/timeline/markup.ts';
import { type Answer, memberOn } from '../src/report/timeline/on-day.ts';
import type { PageData, PageRow } from '../src/report/timeline/page-data.ts';
import { type Canvas, trackOf } from '../src/report/timeline/track.ts';
import { isolated, reconstruction } from '../src/report/timeline/wording.ts';

export interface RowContext {
  readonly data: PageData;
  readonly canvas: Canvas;
  readonly day: number | undefined;
  /** Whether headings of places stand above the members. */
  readonly grouped: boolean;
}

export function lineMarkup(line: Line, index: number, context: RowContext): Markup {
  return line.kind === 'heading' ? headingMarkup(line, index, context) : memberMarkup(line.row, index, context);
}

type Heading = Extract<Line, { readonly kind: 'heading' }>;

function headingMarkup({ place, count, open }: Heading, index: number, { data }: RowContext): Markup {
  const attributes = { ...rowAttributes(index, 1), class: 'row heading', 'aria-expanded': String(open) };
  const turn = element('svg', { class: 'turn', viewBox: '0 0 10 10', 'aria-hidden': 'true' }, [
    element('path', { d: open ? 'M1 3L5 7.5L9 3' : 'M3 1L7.5 5L3 9' }),
  ]);
  const label = isolated(data.places[place]?.label ?? '', 'place');
  const size = element('span', { class: 'count' }, [String(count)]);
  return element('div', attributes, [
    element('div', { class: 'name', role: 'rowheader' }, [turn, label, ' ', size]),
    element('div', { class: 'track', role: 'gridcell' }),
  ]);
}

function memberMarkup(row: PageRow, index: number, context: RowContext): Markup {
  const { canvas, day, grouped } = context;
  const answer = day === undefined ? '' : memberOn(day, row);
  const words = [...spellsInWords(row.spells), answer === '' ? '' : answers[answer]].join(' ').trim();
  const level = grouped ? 2 : 1;
  return element('div', { ...rowAttributes(index, level), class: `row member on-${answer}` }, [
    element('div', { class: 'name', role: 'rowheader' }, nameParts(row, context)),
    element('div', { class: 'track', role: 'gridcell', 'aria-label': words }, [
      element('svg', { width: canvas.scale.width, height: canvas.height, 'aria-hidden': 'true' }, trackOf(row, canvas)),
    ]),
  ]);
}

const answers: Readonly<Record<Answer, string>> = {
  yes: 'A member on the chosen day.',
  maybe: 'Perhaps a member on the chosen day.',
  no: 'No member on the chosen day.',
};

function nameParts(row: PageRow, { data, grouped }: RowContext): Markup['children'] {
  const { name, abbreviation, spells, place } = row;
  const isShort = abbreviation !== '' && abbreviation !== name;
  const where = grouped ? '' : (data.places[place]?.label ?? '');
  return [
    isolated(name, 'who'),
    ...(isShort ? [isolated(abbreviation, 'aside')] : []),
    ...(where === '' ? [] : [isolated(where, 'aside')]),
    ...(spells.some(({ synthetic }) => synthetic) ? [reconstruction] : []),
  ];
}

function rowAttributes(index: number, level: number): Markup['attributes'] {
  return { role: 'row', 'aria-level': level, 'aria-rowindex': index + 2, 'data-index': index, tabindex: -1 };
}

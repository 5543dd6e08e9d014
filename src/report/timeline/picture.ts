// The timeline as a still picture: one SVG that needs nothing else and reads the same on light and dark pages.
import { clip, compareBy } from '../../model/text-order.ts';
import { folded } from './arrange.ts';
import { collectPage } from './collect.ts';
import { dateInWords, dayNumber } from './day-number.ts';
import { gradientList } from './gradients.ts';
import { marks } from './marks.ts';
import { element, type Markup, markupText } from './markup.ts';
import type { PageData, PageRow } from './page-data.ts';
import { pictureStyle } from './picture-style.ts';
import type { ReportInput } from './report-input.ts';
import { type Scale, scaleOf, ticksOf, xOf } from './scale.ts';
import { shownName } from './shown-text.ts';
import { type Canvas, trackOf } from './track.ts';

const width = 1000;
const edge = 20;
const placeWidth = 120;
const nameWidth = 230;
const trackLeft = edge + placeWidth + nameWidth;
const rowHeight = 15;
const head = 78;
const foot = 84;

/** All members, by place and name; the same input gives the same bytes. */
export function timelinePicture(input: Pick<ReportInput, 'dataset' | 'info' | 'version'>): string {
  const data = collectPage(input.dataset);
  const rows = data.rows.toSorted(
    compareBy(
      ({ place }) => String(place).padStart(9, '0'),
      ({ name }) => folded(name),
      ({ id }) => id,
    ),
  );
  const height = head + rows.length * rowHeight + foot;
  const scale = scaleOf(data.firstDay, data.lastDay, width - trackLeft - edge);
  const frame = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' };
  const picture = element('svg', frame, [
    element('title', {}, [titleOf(input)]),
    element('style', {}, [pictureStyle]),
    element('defs', {}, gradientList()),
    element('rect', { class: 'paper', width, height, rx: 8 }),
    ...heading(input, data),
    element('g', { transform: `translate(${trackLeft} ${head})` }, linesBehind(data, scale, rows.length * rowHeight)),
    ...rows.map((row, index) => rowMarkup(row, { index, rows, data, scale })),
    ...footing(data, height),
  ]);
  return `${markupText(picture)}\n`;
}

function titleOf({ info, version }: Pick<ReportInput, 'info' | 'version'>): string {
  return `${clip(shownName(info.title), 90)}, version ${version}`;
}

function heading(input: Pick<ReportInput, 'dataset' | 'info' | 'version'>, data: PageData): readonly Markup[] {
  const { rosters, sources } = input.dataset;
  const counts = rosters.map(({ current_count, former_count, listed_as_of }) => {
    const asOf = listed_as_of === null ? '' : `, as of ${dateInWords(listed_as_of)}`;
    return `${current_count} current, ${former_count} former members${asOf}`;
  });
  const madeUp = sources.some(({ synthetic }) => synthetic) || data.rows.some(isMadeUp);
  const words = [...counts, ...(madeUp ? ['partly a reconstruction'] : [])].join(' · ');
  return [
    element('text', { class: 'title', x: edge, y: 32 }, [titleOf(input)]),
    element('text', { class: 'quiet', x: edge, y: 52 }, [clip(words, 150)]),
  ];
}

function isMadeUp({ spells }: PageRow): boolean {
  return spells.some(({ synthetic }) => synthetic);
}

function linesBehind(data: PageData, scale: Scale, height: number): readonly Markup[] {
  const ticks = ticksOf(scale).flatMap(({ x, label }) => [
    element('path', { class: 'year', d: `M${x} 0V${height}` }),
    element('text', { class: 'tick', x, y: -6 }, [label]),
  ]);
  const captures = data.lines.map(({ day, verdict }) =>
    element('path', { class: `capture ${verdict}`, d: `M${xOf(day, scale)} -2V${height}` }),
  );
  return [...ticks, ...captures];
}

interface RowPlace {
  readonly index: number;
  readonly rows: readonly PageRow[];
  readonly data: PageData;
  readonly scale: Scale;
}

function rowMarkup(row: PageRow, { index, rows, data, scale }: RowPlace): Markup {
  const limits = { first: dayNumber(data.firstDay), last: dayNumber(data.lastDay) };
  const canvas: Canvas = { scale, height: rowHeight, limits };
  const isFirst = rows[index - 1]?.place !== row.place;
  const place = isFirst
    ? [label(data.places[row.place]?.label ?? '', { class: 'place', x: edge, room: placeWidth - 6, limit: 18 })]
    : [];
  const name = label(`${row.name}${isMadeUp(row) ? ' *' : ''}`, {
    class: 'who',
    x: edge + placeWidth,
    room: nameWidth - 8,
    limit: 36,
  });
  const rule = isFirst && index > 0 ? [element('path', { class: 'rule', d: `M${edge} 0H${trackLeft - 6}` })] : [];
  return element('g', { transform: `translate(0 ${head + index * rowHeight})` }, [
    ...rule,
    ...place,
    name,
    element('g', { transform: `translate(${trackLeft} 0)` }, trackOf(row, canvas)),
  ]);
}

interface Label {
  readonly class: string;
  readonly x: number;
  readonly room: number;
  /** In characters. */
  readonly limit: number;
}

/** Text that stays within its room and cannot turn around the writing beside it. */
function label(text: string, { limit, ...attributes }: Label): Markup {
  const { x, room, ...own } = attributes;
  const words = element('text', { ...own, y: rowHeight - 4 }, [clip(text, limit)]);
  return element('svg', { x, width: room, height: rowHeight }, [words]);
}

function footing({ rows }: PageData, height: number): readonly Markup[] {
  const words = 'solid: certainly a member · fading: may have joined or left · arrow: goes on';
  const madeUp = rows.some(isMadeUp) ? ' · *: rests on a reconstruction' : '';
  const seen = new Set(rows.flatMap(({ sightings }) => sightings.map(({ says }) => says)));
  const kinds = (Object.keys(marks) as readonly (keyof typeof marks)[]).filter((says) => seen.has(says));
  return [
    element('text', { class: 'quiet', x: edge, y: height - foot + 20 }, [`${words}${madeUp}`]),
    ...kinds.map((says, index) => {
      const [column, line] = [index % signColumns, Math.floor(index / signColumns)];
      return signItem(says, edge + column * signRoom, height - foot + 38 + line * 16);
    }),
  ];
}

const signColumns = 4;
const signRoom = (width - 2 * edge) / signColumns;

function signItem(says: keyof typeof marks, x: number, y: number): Markup {
  const { path, filled, words } = marks[says];
  return element('g', { transform: `translate(${x} ${y})` }, [
    element('path', { class: `sign ${says} ${filled ? 'filled' : 'outline'}`, d: path, transform: 'translate(4 -4)' }),
    element('text', { class: 'quiet', x: 14 }, [words]),
  ]);
}

// The timeline as a still picture: one SVG that needs nothing else and reads the same on light and dark pages.
import type { Row } from '../../model/dataset.ts';
import { clip, compareBy } from '../../model/text-order.ts';
import { folded } from './arrange.ts';
import { collectPage } from './collect.ts';
import { dateInWords, dayNumber } from './day-number.ts';
import { gradientList } from './gradients.ts';
import { marks } from './marks.ts';
import { element, type Markup, markupText } from './markup.ts';
import type { PageRow } from './page-data.ts';
import { pictureStyle } from './picture-style.ts';
import type { ReportInput } from './report-input.ts';
import { partOf, type RosterPart, rostersBySize } from './roster-part.ts';
import { type Scale, scaleOf, ticksOf, xOf } from './scale.ts';
import { shownName } from './shown-text.ts';
import { type Canvas, trackOf } from './track.ts';

const width = 1000;
const edge = 20;
const placeWidth = 120;
const nameWidth = 230;
const trackLeft = edge + placeWidth + nameWidth;
const rowHeight = 15;
const head = 44;
const blockHead = 42;
const blockFoot = 14;
const foot = 92;

export interface PictureInput extends Pick<ReportInput, 'dataset' | 'info' | 'version'> {
  /** The one roster that is drawn; all of them when `undefined`. */
  readonly roster: string | undefined;
}

/** All members, by roster, place and name; the same input gives the same bytes. */
export function timelinePicture(input: PictureInput): string {
  const data = collectPage(input.dataset);
  const drawn = rostersBySize(data).filter((index) => isDrawn(input, index));
  const blocks = drawn.map((index) => ({ index, part: partOf(data, index) }));
  const tops = blocks.map((_block, at) => blocks.slice(0, at).reduce((y, { part }) => y + heightOf(part), head));
  const height = blocks.reduce((sum, { part }) => sum + heightOf(part), head) + foot;
  const frame = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' };
  const picture = element('svg', frame, [
    element('title', {}, [titleOf(input)]),
    element('style', {}, [pictureStyle]),
    element('defs', {}, gradientList()),
    element('rect', { class: 'paper', width, height, rx: 8 }),
    element('text', { class: 'title', x: edge, y: 32 }, [titleOf(input)]),
    ...blocks.map(({ index, part }, at) =>
      element('g', { transform: `translate(0 ${tops[at] ?? 0})` }, blockParts(part, input.dataset.rosters[index])),
    ),
    ...footing(
      blocks.map(({ part }) => part),
      height,
    ),
  ]);
  return `${markupText(picture)}\n`;
}

function isDrawn({ roster, dataset }: PictureInput, index: number): boolean {
  return roster === undefined || dataset.rosters[index]?.roster_id === roster;
}

function heightOf({ rows }: RosterPart): number {
  return blockHead + rows.length * rowHeight + blockFoot;
}

/** One roster: its name and counts, its axis, its members. */
function blockParts(part: RosterPart, roster: Row<'rosters'> | undefined): readonly Markup[] {
  const rows = part.rows.toSorted(
    compareBy(
      ({ place }) => String(place).padStart(9, '0'),
      ({ name }) => folded(name),
      ({ id }) => id,
    ),
  );
  const scale = scaleOf(part.firstDay, part.lastDay, width - trackLeft - edge);
  return [
    element('text', { class: 'quiet', x: edge, y: 12 }, [clip(rosterWords(part, roster), 150)]),
    element(
      'g',
      { transform: `translate(${trackLeft} ${blockHead})` },
      linesBehind(part, scale, rows.length * rowHeight),
    ),
    ...rows.map((row, index) => rowMarkup(row, { index, rows, data: part, scale })),
  ];
}

function titleOf({ info, version }: PictureInput): string {
  return `${clip(shownName(info.title), 90)}, version ${version}`;
}

function rosterWords({ rows }: RosterPart, roster: Row<'rosters'> | undefined): string {
  if (roster === undefined) return '';
  const { name, current_count, former_count, listed_as_of } = roster;
  const asOf = listed_as_of === null ? '' : `, as of ${dateInWords(listed_as_of)}`;
  const madeUp = rows.some(isMadeUp) ? ' · partly a reconstruction' : '';
  return `${clip(shownName(name), 60)}: ${current_count} current, ${former_count} former members${asOf}${madeUp}`;
}

function isMadeUp({ spells }: PageRow): boolean {
  return spells.some(({ synthetic }) => synthetic);
}

function linesBehind(data: RosterPart, scale: Scale, height: number): readonly Markup[] {
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
  readonly data: RosterPart;
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
  return element('g', { transform: `translate(0 ${blockHead + index * rowHeight})` }, [
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

function footing(parts: readonly RosterPart[], height: number): readonly Markup[] {
  const words = 'solid: certainly a member · fading: may have joined or left · arrow: goes on';
  const madeUp = parts.some(({ rows }) => rows.some(isMadeUp)) ? ' · *: rests on a reconstruction' : '';
  const seen = new Set(parts.flatMap((part) => part.seen));
  return [
    element('text', { class: 'quiet', x: edge, y: height - foot + 20 }, [`${words}${madeUp}`]),
    ...[...seen].map((says, index) => {
      const [column, line] = [index % signColumns, Math.floor(index / signColumns)];
      return signItem(says, edge + column * signRoom, height - foot + 38 + line * 16);
    }),
  ];
}

const signColumns = 3;
const signRoom = (width - 2 * edge) / signColumns;

function signItem(says: keyof typeof marks, x: number, y: number): Markup {
  const { path, filled, words } = marks[says];
  return element('g', { transform: `translate(${x} ${y})` }, [
    element('path', { class: `sign ${says} ${filled ? 'filled' : 'outline'}`, d: path, transform: 'translate(4 -4)' }),
    element('text', { class: 'quiet', x: 14 }, [words]),
  ]);
}

// The line of one member: bars for its spells, arrows at open ends, signs for what was seen.
import { dayNumber } from './day-number.ts';
import { marks } from './marks.ts';
import { element, type Markup } from './markup.ts';
import type { PageRow, PageSighting, PageSpell } from './page-data.ts';
import { type Scale, xOf, xOfNumber } from './scale.ts';
import { type Limits, type OpenEnd, type Span, shapeOf } from './spans.ts';

export interface Canvas {
  readonly scale: Scale;
  readonly limits: Limits;
  /** Height of the row in pixels; its line runs along the middle. */
  readonly height: number;
}

const barHeight = 8;
const thinnest = 3;

/** The parts of a row's picture, to be put into an `svg` of the canvas's size. */
export function trackOf(
  { spells, sightings }: Pick<PageRow, 'spells' | 'sightings'>,
  canvas: Canvas,
): readonly Markup[] {
  return [
    ...spells.flatMap((spell) => spellParts(spell, canvas)),
    ...sightings.map((sighting) => signOf(sighting, canvas)),
  ];
}

function spellParts(spell: PageSpell, canvas: Canvas): readonly Markup[] {
  const { spans, start, end } = shapeOf(spell, canvas.limits);
  const bars = spans.map((span) => barOf(span, spell, canvas));
  const [from, to] = [spans[0]?.from ?? 0, spans.at(-1)?.to ?? 0];
  return [
    ...bars,
    ...arrow(start, { x: xOfNumber(from, canvas.scale), towards: -1, spell, canvas }),
    ...arrow(end, { x: xOfNumber(to, canvas.scale), towards: 1, spell, canvas }),
  ];
}

function barOf({ kind, from, to }: Span, spell: PageSpell, { scale, height }: Canvas): Markup {
  const [left, right] = [xOfNumber(from, scale), xOfNumber(to, scale)];
  const width = Math.max(kind === 'certain' ? thinnest : 1, right - left);
  const x = right - left < width ? (left + right - width) / 2 : left;
  return element('rect', {
    class: `bar ${kind} ${spell.status}${spell.synthetic ? ' synthetic' : ''}`,
    x: rounded(x),
    y: (height - barHeight) / 2,
    width: rounded(width),
    height: barHeight,
    rx: kind === 'certain' ? 1.5 : 0,
  });
}

interface ArrowPlace {
  readonly x: number;
  readonly towards: -1 | 1;
  readonly spell: PageSpell;
  readonly canvas: Canvas;
}

/** Clear of a sign that stands at the end. Filled where it goes on, an outline where nobody knows. */
function arrow(end: OpenEnd, { x, towards, spell, canvas }: ArrowPlace): readonly Markup[] {
  if (end === 'closed') return [];
  const [middle, base] = [canvas.height / 2, x + towards * 5.5];
  const path = `M${rounded(base)} ${middle - 4}L${rounded(base + towards * 6)} ${middle}L${rounded(base)} ${middle + 4}`;
  return [element('path', { class: `arrow ends-${end} ${spell.status}`, d: end === 'ongoing' ? `${path}z` : path })];
}

function signOf({ says, from, to }: PageSighting, { scale, height }: Canvas): Markup {
  const { path, filled } = marks[says];
  const middle = (dayNumber(from) + dayNumber(to)) / 2;
  const sign = element('path', {
    class: `sign ${says} ${filled ? 'filled' : 'outline'}`,
    d: path,
    transform: `translate(${xOfNumber(middle, scale)} ${height / 2})`,
  });
  const [left, right] = [xOf(from, scale), xOf(to, scale)];
  if (right - left < 2) return sign;
  const reach = `M${left} ${height / 2 - 3}v6m0-3H${right}m0-3v6`;
  return element('g', {}, [element('path', { class: `reach ${says}`, d: reach }), sign]);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

// The axis above the rows, and the lines that run down behind them: years, captures, the day that was asked for.
import { dateInWords, dayText } from '../src/report/timeline/day-number.ts';
import { element, type Markup } from '../src/report/timeline/markup.ts';
import type { RosterPart } from '../src/report/timeline/roster-part.ts';
import { type Scale, ticksOf, xOf, xOfNumber } from '../src/report/timeline/scale.ts';
import { createParts } from './dom.ts';

export const axisHeight = 34;

/** Draws both anew. */
export function drawAxis(
  { axis, behind }: { readonly axis: Element; readonly behind: Element },
  { data, scale, day }: { readonly data: RosterPart; readonly scale: Scale; readonly day: number | undefined },
): void {
  const ticks = ticksOf(scale);
  const labels = ticks.map(({ x, label }) => element('text', { x, y: 13, class: 'tick' }, [label]));
  const years = ticks.map(({ x }) => element('path', { class: 'year', d: `M${x} 0V4000` }));
  const captures = data.lines.map((line) => ({ ...line, x: xOf(line.day, scale) }));
  const down = captures.map(({ x, verdict }) => element('path', { class: `capture ${verdict}`, d: `M${x} 0V4000` }));
  const heads = captures.map(({ x, day, verdict }) => headOf(x, verdict, `${dateInWords(day)}: ${verdict} capture`));
  const founding = data.founding.map(({ from }) => foundingSign(xOf(from, scale), from));
  axis.setAttribute('width', String(scale.width));
  behind.setAttribute('width', String(scale.width));
  axis.replaceChildren(...createParts([...labels, ...heads, ...founding, ...dayLine(day, scale, axisHeight)]));
  behind.replaceChildren(...createParts([...years, ...down, ...dayLine(day, scale, 4000)]));
}

function headOf(x: number, verdict: string, words: string): Markup {
  const head = element('circle', { class: `capture-head ${verdict}`, cx: x, cy: 25, r: 3.4 });
  return element('g', {}, [element('title', {}, [words]), head]);
}

function foundingSign(x: number, day: string): Markup {
  const title = element('title', {}, [`${dateInWords(day)}: the organization exists`]);
  return element('g', {}, [
    title,
    element('path', { class: 'sign existence filled', d: 'M-3-3H3V3H-3z', transform: `translate(${x} 25)` }),
  ]);
}

function dayLine(day: number | undefined, scale: Scale, to: number): readonly Markup[] {
  if (day === undefined) return [];
  const title = element('title', {}, [dateInWords(dayText(day))]);
  return [element('path', { class: 'day-line', d: `M${xOfNumber(day, scale)} 0V${to}` }, [title])];
}

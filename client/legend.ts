// How to read the timeline: only signs that occur in it.

import { marks } from '../src/report/timeline/marks.ts';
import { element, type Markup } from '../src/report/timeline/markup.ts';
import type { PageSighting } from '../src/report/timeline/page-data.ts';
import type { RosterPart } from '../src/report/timeline/roster-part.ts';
import { create } from './dom.ts';

export function legend({ seen, lines }: RosterPart): HTMLElement {
  const verdicts = [...new Set(lines.map(({ verdict }) => verdict))].sort().reverse();
  return create(
    element('ul', { class: 'legend', 'aria-label': 'How to read the timeline' }, [
      item(28, [bar('certain')], 'certainly a member'),
      item(28, [bar('rising')], 'may have joined'),
      item(28, [bar('falling')], 'may have left'),
      item(14, [element('path', { class: 'arrow ends-ongoing current', d: 'M4 3L10 7L4 11z' })], 'goes on'),
      item(14, [element('path', { class: 'arrow ends-unknown current', d: 'M4 3L10 7L4 11' })], 'end not known'),
      ...seen.map((says) => item(14, [sign(says)], marks[says].words)),
      ...verdicts.map((verdict) => item(14, [line(verdict)], `capture, ${verdict}`)),
    ]),
  );
}

function item(width: number, parts: readonly Markup[], words: string): Markup {
  const picture = element('svg', { width, height: 14, viewBox: `0 0 ${width} 14`, 'aria-hidden': 'true' }, parts);
  return element('li', {}, [picture, words]);
}

function bar(kind: string): Markup {
  return element('rect', { class: `bar ${kind} current`, x: 0, y: 3, width: 28, height: 8 });
}

function sign(says: PageSighting['says']): Markup {
  const { path, filled } = marks[says];
  return element('path', {
    class: `sign ${says} ${filled ? 'filled' : 'outline'}`,
    d: path,
    transform: 'translate(7 7)',
  });
}

function line(verdict: string): Markup {
  const down = element('path', { class: `capture ${verdict}`, d: 'M7 0V14' });
  return element('g', {}, [down, element('circle', { class: `capture-head ${verdict}`, cx: 7, cy: 5, r: 3.4 })]);
}

// The slider that asks who was a member on a day, and the three counts that answer.
import { filterRows } from '../src/report/timeline/arrange.ts';
import { dateInWords, dayNumber, dayText } from '../src/report/timeline/day-number.ts';
import { element } from '../src/report/timeline/markup.ts';
import { countOn } from '../src/report/timeline/on-day.ts';
import type { RosterPart } from '../src/report/timeline/roster-part.ts';
import { create } from './dom.ts';
import type { View, ViewKeeper } from './view.ts';

export function daySlider(data: RosterPart, view: ViewKeeper): HTMLElement {
  const [min, max] = [dayNumber(data.firstDay), dayNumber(data.lastDay)];
  const range = create(
    element('input', { type: 'range', id: 'day', min, max, value: max, step: 1 }),
  ) as HTMLInputElement;
  const clear = create(element('button', { type: 'button', class: 'plain', hidden: '' }, ['Clear']));
  const answer = create(element('output', { for: 'day', class: 'answer' }));
  const show = (now: View) => {
    const day = now.day ?? Number(range.value);
    range.setAttribute('aria-valuetext', dateInWords(dayText(day)));
    answer.replaceChildren(answerOf(day, data, now));
    clear.hidden = now.day === undefined;
  };
  range.addEventListener('input', () => view.change({ day: Number(range.value) }));
  clear.addEventListener('click', () => {
    range.value = String(max);
    view.change({ day: undefined });
    range.focus();
  });
  view.listen(show);
  show(view.now());
  const label = create(element('label', { for: 'day' }, ['Members on a day']));
  const box = create(element('div', { class: 'day' }));
  box.append(label, range, answer, clear);
  return box;
}

function answerOf(day: number, data: RosterPart, { filter }: View): HTMLElement {
  const { yes, maybe, no } = countOn(day, filterRows(data, filter));
  const part = (kind: string, count: number) =>
    element('span', { class: `count-${kind}` }, [element('b', {}, [String(count)]), ` ${kind}`]);
  return create(
    element('span', {}, [
      element('span', { class: 'day-name' }, [dateInWords(dayText(day))]),
      part('yes', yes),
      part('maybe', maybe),
      part('no', no),
    ]),
  );
}

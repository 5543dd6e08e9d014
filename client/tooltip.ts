// The small card beside the row under the pointer or with the focus: its bounds in words and what they rest on.
import { joiningInWords, leavingInWords } from '../src/report/timeline/bounds-in-words.ts';
import { dateInWords } from '../src/report/timeline/day-number.ts';
import { marks } from '../src/report/timeline/marks.ts';
import { element, type Markup } from '../src/report/timeline/markup.ts';
import type { PageData, PageEvidence, PageRow, PageSighting, PageSpell } from '../src/report/timeline/page-data.ts';
import { xOf } from '../src/report/timeline/scale.ts';
import { isolated } from '../src/report/timeline/wording.ts';
import { create } from './dom.ts';
import { citationWords, sourceWords } from './ground-words.ts';
import type { List } from './list.ts';

/** @param gone - when it comes, nobody listens any more */
export function attachTooltip(list: List, data: PageData, gone: AbortSignal): HTMLElement {
  const tip = create(element('div', { class: 'tip', role: 'tooltip', hidden: '' }));
  const { frame } = list.pane;
  const show = (row: PageRow, { x, y, near }: Place) => {
    tip.replaceChildren(create(element('div', {}, tipParts(row, data, near))));
    tip.hidden = false;
    moveTo(tip, x, y);
  };
  const hide = () => {
    tip.hidden = true;
  };
  frame.addEventListener('pointermove', (event) => {
    const line = list.lineAt(event.target);
    if (event.pointerType !== 'mouse' || line?.kind !== 'member') return hide();
    show(line.row, { x: event.clientX, y: event.clientY + 18, near: nearestSighting(event, line.row, list) });
  });
  frame.addEventListener('pointerleave', hide);
  frame.addEventListener('scroll', hide, { passive: true });
  frame.addEventListener('focusout', hide);
  frame.addEventListener('focusin', (event) => {
    const line = list.lineAt(event.target);
    if (line?.kind !== 'member' || !(event.target instanceof Element) || !event.target.matches(':focus-visible'))
      return;
    const box = event.target.getBoundingClientRect();
    show(line.row, { x: box.left + box.width / 3, y: box.bottom + 4, near: undefined });
  });
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') hide();
  };
  document.addEventListener('keydown', onKey, { signal: gone });
  return tip;
}

interface Place {
  readonly x: number;
  readonly y: number;
  /** The sign that the pointer is at. */
  readonly near: PageSighting | undefined;
}

const reach = 7;

function nearestSighting(event: PointerEvent, row: PageRow, list: List): PageSighting | undefined {
  const track =
    event.target instanceof Element ? event.target.closest('[data-index]')?.querySelector('.track svg') : null;
  if (track === null || track === undefined) return undefined;
  const x = event.clientX - track.getBoundingClientRect().left;
  const { scale } = list.canvas();
  return row.sightings.find(({ from }) => from !== '' && Math.abs(xOf(from, scale) - x) <= reach);
}

function tipParts(
  { name, spells, sightings }: PageRow,
  data: PageData,
  near: PageSighting | undefined,
): readonly Markup[] {
  const seen = near === undefined ? [] : sightings.filter(({ from }) => from === near.from);
  return [
    element('p', { class: 'tip-name' }, [isolated(name)]),
    ...(spells.length === 0 ? [element('p', {}, ['No spell of membership is known.'])] : []),
    ...spells.flatMap((spell) => spellParts(spell, data)),
    ...seen.map(({ says, from, ground }) =>
      element('p', { class: 'tip-sign' }, [
        `${dateInWords(from)}: ${marks[says].words} (`,
        isolated(sourceWords(ground, data)),
        ')',
      ]),
    ),
  ];
}

function spellParts(spell: PageSpell, data: PageData): readonly Markup[] {
  const joining = spell.evidence.filter(({ field }) => field.startsWith('joined_'));
  const leaving = spell.evidence.filter(({ field }) => field.startsWith('left_') || field === 'end_status');
  return [
    element('p', {}, [joiningInWords(spell)]),
    ...reasons(joining, data),
    element('p', {}, [leavingInWords(spell)]),
    ...reasons(leaving, data),
  ];
}

const shownReasons = 3;

function reasons(evidence: readonly PageEvidence[], data: PageData): readonly Markup[] {
  const lines = evidence.slice(0, shownReasons).map(({ value, rule, ground, citation }) => {
    const cited = citation < 0 ? '' : `, ${citationWords(citation, data)}`;
    return element('li', {}, [`${dateInWords(value)}: ${rule} (`, isolated(sourceWords(ground, data)), cited, ')']);
  });
  return lines.length === 0 ? [] : [element('ul', {}, lines)];
}

/** Beside the point, but inside the window. */
function moveTo(tip: HTMLElement, x: number, y: number): void {
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.max(8, Math.min(x + 12, window.innerWidth - width - 8));
  const top = y + height > window.innerHeight - 8 ? Math.max(8, y - height - 36) : y;
  tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}

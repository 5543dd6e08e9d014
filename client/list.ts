// The timeline itself: the rows of the view under one axis, and what the keyboard and the pointer do to them.
import { arrangeRows, filterRows, type Line } from '../src/report/timeline/arrange.ts';
import { dayNumber } from '../src/report/timeline/day-number.ts';
import { element } from '../src/report/timeline/markup.ts';
import type { PageRow } from '../src/report/timeline/page-data.ts';
import type { RosterPart } from '../src/report/timeline/roster-part.ts';
import { scaleOf } from '../src/report/timeline/scale.ts';
import type { Canvas } from '../src/report/timeline/track.ts';
import { axisHeight, drawAxis } from './axis.ts';
import { create } from './dom.ts';
import { focusRow, type Pane, pageOf, renewRows, showRows } from './pane.ts';
import { lineMarkup } from './row-markup.ts';
import { everyRow, type ViewKeeper } from './view.ts';

export interface List {
  readonly pane: Pane;
  readonly canvas: () => Canvas;
  readonly lines: () => readonly Line[];
  /** The line that the element stands in. */
  readonly lineAt: (target: EventTarget | null) => Line | undefined;
  readonly focusOn: (row: PageRow) => void;
}

/** @param gone - when it comes, the list is drawn no more */
export function timelineList(data: RosterPart, view: ViewKeeper, gone: AbortSignal): List {
  const parts = frameParts();
  let lines: readonly Line[] = [];
  let canvas = canvasOf(data, 600, 22);
  const make = (index: number) => {
    const line = lines[index];
    if (line === undefined) throw new Error(`There is no row ${index}.`);
    const { sort, day } = view.now();
    return create(lineMarkup(line, index, { data, canvas, day, grouped: sort === 'place' }));
  };
  const { frame, rows, head } = parts;
  const pane: Pane = { frame, rows, head, make, shown: new Map(), count: 0, rowHeight: 24, active: 0, whole: false };
  const redraw = () => {
    const { filter, sort, closed, day } = view.now();
    lines = arrangeRows(filterRows(data, filter), sort, closed);
    canvas = canvasOf(data, trackWidth(pane, parts.axis), pixels(frame, '--track'));
    pane.count = lines.length;
    pane.rowHeight = pixels(frame, '--row');
    drawAxis(parts, { data, scale: canvas.scale, day });
    renewRows(pane);
    parts.empty.hidden = lines.length > 0;
  };
  const focusOn = (row: PageRow) => focusRow(pane, unfold(row, { view, lines: () => lines }));
  watch(pane, { redraw, view, gone });
  return { pane, canvas: () => canvas, lines: () => lines, lineAt: (target) => lines[indexAt(target)], focusOn };
}

function frameParts() {
  const frame = create(
    element('div', { class: 'frame', role: 'treegrid', 'aria-label': 'Members and their time', 'aria-colcount': 2 }, [
      element('div', { class: 'head', role: 'row', 'aria-rowindex': 1 }, [
        element('div', { class: 'name', role: 'columnheader' }, ['Member']),
        element('div', { class: 'track', role: 'columnheader' }, [
          element('span', { class: 'heard' }, ['Time']),
          element('svg', { class: 'axis', height: axisHeight, 'aria-hidden': 'true' }),
        ]),
      ]),
      element('div', { class: 'behind', 'aria-hidden': 'true' }, [element('svg', { height: 4000 })]),
      element('div', { class: 'rows', role: 'rowgroup' }),
      element('p', { class: 'empty', hidden: '' }, ['No member passes these filters.']),
    ]),
  );
  const find = (selector: string): HTMLElement => {
    const found = frame.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`The frame has no ${selector}.`);
    return found;
  };
  return {
    frame,
    head: find('.head'),
    rows: find('.rows'),
    axis: find('.axis'),
    behind: find('.behind svg'),
    empty: find('.empty'),
  };
}

function canvasOf({ firstDay, lastDay }: RosterPart, width: number, height: number): Canvas {
  return {
    scale: scaleOf(firstDay, lastDay, width),
    height,
    limits: { first: dayNumber(firstDay), last: dayNumber(lastDay) },
  };
}

/** Paper is narrower than most screens. */
const printedTrack = 420;

function trackWidth({ whole }: Pane, axis: HTMLElement): number {
  return whole ? printedTrack : Math.max(100, axis.parentElement?.clientWidth ?? 0);
}

function pixels(frame: HTMLElement, property: string): number {
  return Number.parseFloat(getComputedStyle(frame).getPropertyValue(property)) || 24;
}

interface Wiring {
  readonly redraw: () => void;
  readonly view: ViewKeeper;
  readonly gone: AbortSignal;
}

function watch(pane: Pane, { redraw, view, gone }: Wiring): void {
  view.listen(redraw);
  pane.frame.addEventListener('scroll', () => showRows(pane), { passive: true });
  pane.frame.addEventListener('keydown', (event) => moveFocus(event, pane));
  const sizes = new ResizeObserver(redraw);
  sizes.observe(pane.frame);
  gone.addEventListener('abort', () => sizes.disconnect());
  const print = (whole: boolean) => () => {
    pane.whole = whole;
    redraw();
  };
  window.addEventListener('beforeprint', print(true), { signal: gone });
  window.addEventListener('afterprint', print(false), { signal: gone });
}

function moveFocus(event: KeyboardEvent, pane: Pane): void {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: pane.active + 1,
    ArrowUp: pane.active - 1,
    PageDown: pane.active + pageOf(pane),
    PageUp: pane.active - pageOf(pane),
    Home: 0,
    End: pane.count - 1,
  };
  const target = targets[event.key];
  if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  focusRow(pane, target);
}

/** Number of the row that the element stands in; -1 when it is in none. */
function indexAt(target: EventTarget | null): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return Number(row?.dataset['index'] ?? -1);
}

/** The number of the member's line, after opening its place, and after clearing filters that hide it. */
function unfold(
  row: PageRow,
  { view, lines }: { readonly view: ViewKeeper; readonly lines: () => readonly Line[] },
): number {
  const find = () => lines().findIndex((line) => line.kind === 'member' && line.row === row);
  if (find() >= 0) return find();
  view.change({ closed: new Set([...view.now().closed].filter((place) => place !== row.place)) });
  if (find() < 0) view.change({ filter: everyRow });
  return find();
}

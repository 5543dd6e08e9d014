// A pane of rows of one height, of which only those in sight are in the page; one of them can have the focus.

export interface Pane {
  /** Scrolls; its first child is the head, which stays in sight. */
  readonly frame: HTMLElement;
  readonly rows: HTMLElement;
  readonly head: HTMLElement;
  /** Makes the row with this number. */
  readonly make: (index: number) => HTMLElement;
  readonly shown: Map<number, HTMLElement>;
  count: number;
  /** In pixels. */
  rowHeight: number;
  /** Number of the row that has the focus, or gets it when the keyboard comes to the pane. */
  active: number;
  /** Whether all rows are in the page, as for printing. */
  whole: boolean;
}

/** Rows beyond the edges that are made as well, so that scrolling never shows a gap. */
const beyond = 12;

/** Makes all rows anew. */
export function renewRows(pane: Pane): void {
  pane.active = Math.min(pane.active, Math.max(0, pane.count - 1));
  const hadFocus = pane.rows.contains(document.activeElement);
  pane.rows.replaceChildren();
  pane.shown.clear();
  pane.rows.style.height = pane.whole ? '' : `${pane.count * pane.rowHeight}px`;
  pane.frame.setAttribute('aria-rowcount', String(pane.count + 1));
  showRows(pane);
  if (hadFocus) pane.shown.get(pane.active)?.focus({ preventScroll: true });
}

/** Makes the rows that came into sight and takes away those that left it, but never the one with the focus. */
export function showRows(pane: Pane): void {
  const { shown, active } = pane;
  const [from, to] = pane.whole ? [0, pane.count] : windowOf(pane);
  for (const [index, node] of shown) {
    if ((index >= from && index < to) || index === active) continue;
    node.remove();
    shown.delete(index);
  }
  for (let index = from; index < to; index += 1) showRow(pane, index);
  showRow(pane, active);
}

function windowOf({ frame, rowHeight, count }: Pane): readonly [from: number, to: number] {
  const first = Math.floor(frame.scrollTop / rowHeight) - beyond;
  const last = Math.ceil((frame.scrollTop + frame.clientHeight) / rowHeight) + beyond;
  return [Math.max(0, first), Math.min(count, last)];
}

function showRow(pane: Pane, index: number): void {
  if (index >= pane.count || pane.shown.has(index)) return;
  const node = pane.make(index);
  if (!pane.whole) node.style.transform = `translateY(${index * pane.rowHeight}px)`;
  node.tabIndex = index === pane.active ? 0 : -1;
  pane.shown.set(index, node);
  placeInOrder(pane.rows, node, index);
}

/** Readers of the screen and paper go by the order in the page. */
function placeInOrder(rows: HTMLElement, node: HTMLElement, index: number): void {
  const after = [...rows.children].find(
    (other) => other instanceof HTMLElement && Number(other.dataset['index']) > index,
  );
  rows.insertBefore(node, after ?? null);
}

/** Brings the row into sight and gives it the focus. */
export function focusRow(pane: Pane, index: number): void {
  const before = pane.shown.get(pane.active);
  if (before !== undefined) before.tabIndex = -1;
  pane.active = Math.min(Math.max(0, index), pane.count - 1);
  scrollTo(pane);
  showRows(pane);
  const node = pane.shown.get(pane.active);
  if (node !== undefined) node.tabIndex = 0;
  node?.focus({ preventScroll: true });
}

function scrollTo({ frame, head, rowHeight, active }: Pane): void {
  const top = active * rowHeight;
  const room = frame.clientHeight - head.offsetHeight - rowHeight;
  if (top < frame.scrollTop) frame.scrollTop = top;
  else if (top > frame.scrollTop + room) frame.scrollTop = top - room;
}

/** How many rows fit into sight. */
export function pageOf({ frame, head, rowHeight }: Pane): number {
  return Math.max(1, Math.floor((frame.clientHeight - head.offsetHeight) / rowHeight) - 1);
}

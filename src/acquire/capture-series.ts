// The captures of one source side by side: of the wanted page or another, the same twice, two at one second; in order.
import { compareBy } from '../model/text-order.ts';
import { pageKey, relationOf } from './capture-address.ts';
import type { FoundCapture } from './capture-found.ts';
import type { Mark } from './capture-request.ts';

export interface Series {
  readonly captures: readonly FoundCapture[];
  readonly marks: readonly Mark[];
}

/** @param url - address of the wanted page; empty for every page */
export function arrangeSeries(found: readonly FoundCapture[], url: string): Series {
  const sorted = [...found].sort(
    compareBy(
      ({ instant }) => instant,
      ({ label }) => label,
    ),
  );
  const wanted = url === '' ? { captures: sorted, marks: [] } : ofThePage(sorted, url);
  const single = withoutRepeats(wanted.captures);
  return { captures: single.captures, marks: [...wanted.marks, ...single.marks, ...sameSecondMarks(single.captures)] };
}

/** Captures of quite another page are left out; those of a page that only moved stay. */
function ofThePage(captures: readonly FoundCapture[], url: string): Series {
  const related = captures.map((capture) => ({ capture, relation: relationTo(capture, url) }));
  const at = (relation: string) => related.filter((one) => one.relation === relation).map(({ capture }) => capture);
  const moved = [...byAddress(at('moved'))].map((group) => movedMark(group, url));
  const others = [...byAddress(at('other'))].map((group) => otherMark(group, url));
  return {
    captures: related.filter(({ relation }) => relation !== 'other').map(({ capture }) => capture),
    marks: [...moved, ...others],
  };
}

/** A redirect from the wanted page says for sure that it has moved; no address at all says nothing against it. */
function relationTo({ originalUrl, redirects }: FoundCapture, url: string): 'same' | 'moved' | 'other' {
  if (originalUrl === '') return 'same';
  const relation = relationOf(originalUrl, url);
  return relation === 'other' && redirects.some((one) => pageKey(one) === pageKey(url)) ? 'moved' : relation;
}

type Group = readonly [address: string, captures: readonly FoundCapture[]];

function byAddress(captures: readonly FoundCapture[]): readonly Group[] {
  return [...groupBy(captures, ({ originalUrl }) => originalUrl)];
}

function groupBy(captures: readonly FoundCapture[], keyOf: (capture: FoundCapture) => string) {
  const groups = new Map<string, FoundCapture[]>();
  for (const capture of captures) {
    const key = keyOf(capture);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [capture]);
    else group.push(capture);
  }
  return groups;
}

function movedMark([address, captures]: Group, url: string): Mark {
  const message = `${countOf(captures)} of “${address}”, where “${url}” seems to have moved.`;
  return { code: 'capture-moved', message, locator: captures[0]?.label ?? '' };
}

function otherMark([address, captures]: Group, url: string): Mark {
  const message = `${countOf(captures)} of “${address}”, which is another page than “${url}”.`;
  return { code: 'capture-of-other-page', message, locator: captures[0]?.label ?? '' };
}

function countOf({ length }: readonly FoundCapture[]): string {
  return length === 1 ? 'The capture is' : `${length} captures are`;
}

/** The same bytes of the same page at the same second are one capture. */
function withoutRepeats(captures: readonly FoundCapture[]): Series {
  const first = new Map<string, FoundCapture>();
  const repeats = captures.filter((capture) => {
    const key = `${capture.instant} ${pageKey(capture.originalUrl)} ${capture.sha256} ${capture.status ?? ''}`;
    if (capture.instant !== '' && first.has(key)) return true;
    first.set(key, capture);
    return false;
  });
  const left = new Set(repeats);
  const [one] = repeats;
  const message = `Found a second time with the same bytes: ${repeats.length}, beginning with this one.`;
  return {
    captures: captures.filter((capture) => !left.has(capture)),
    marks: one === undefined ? [] : [{ code: 'captures-repeated', message, locator: one.label }],
  };
}

/** A redirect and the page it leads to may well share a second. */
function sameSecondMarks(captures: readonly FoundCapture[]): readonly Mark[] {
  const pages = captures.filter(({ instant, status = 200 }) => instant !== '' && (status < 300 || status >= 400));
  const groups = groupBy(pages, ({ instant, originalUrl }) => `${instant} ${pageKey(originalUrl)}`);
  return [...groups.values()].flatMap((group) => {
    if (new Set(group.map(({ sha256 }) => sha256)).size < 2) return [];
    const [one, other] = group;
    const message = `At ${one?.instant} there are captures with different bytes: “${one?.label}” and “${other?.label}”.`;
    return [{ code: 'captures-same-second', message, locator: other?.label ?? '' } as const];
  });
}

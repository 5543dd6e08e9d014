// Text of a page to its tree, by the faster parser where both would make the same of it; size and depth have limits.
import { load } from 'cheerio';
import { type Finding, type Noted, noSubject } from '../model/finding.ts';
import { depthLimit, scanNesting } from './html-nesting.ts';
import type { HtmlNode } from './html-node.ts';

/** Longest page that is read, in UTF-16 units; the longest articles have a tenth of it. */
const lengthLimit = 32_000_000;

/** The standard's parser copies every open `b` and `font` into each paragraph; beyond this much it is not let in. */
const repairLimit = 1_000_000;

/** How to parse: `standard` repairs as browsers do, `plain` is several times faster and right for regular pages. */
export type HtmlParser = 'standard' | 'plain';

/**
 * The page's tree.
 *
 * @param parser - for tests; when it is left out, the page decides
 * @returns the part before the first element that is nested too deep or behind the limit, with a finding that says so
 */
export function parseHtml(text: string, parser?: HtmlParser): Noted<HtmlNode> {
  const shortened = text.length > lengthLimit ? text.slice(0, lengthLimit) : text;
  const { end, isRegular, repairs } = scanNesting(shortened);
  const chosen = parser ?? (isRegular || repairs > repairLimit ? 'plain' : 'standard');
  const options = chosen === 'plain' ? { xml: { xmlMode: false, decodeEntities: true } } : {};
  const root: HtmlNode | undefined = load(shortened.slice(0, end), options).root()[0];
  if (root === undefined) throw new Error('A parsed page has no root.');
  return { value: root, findings: cappings(text, end) };
}

function cappings(text: string, end: number): readonly Finding[] {
  if (end === text.length) return [];
  const why = text.length > lengthLimit && end === lengthLimit ? 'is too long' : `nests over ${depthLimit} elements`;
  const message = `The page ${why}; what stands behind its character ${end} of ${text.length} is left out.`;
  return [{ code: 'size-capped', message, sourceId: '', locator: '', subject: noSubject }];
}

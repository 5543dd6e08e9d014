// Lines of CDX files, whose first line names the order of the fields, and of the web service, whose order is fixed.
import { known, type LineProblem, type Listing, noListing, offsetOf } from './index-listing.ts';

/** Letters of the fields, and what stands between them. */
export interface CdxFields {
  readonly separator: string;
  readonly letters: readonly string[];
}

/** Orders that are used without a header, by the number of fields. */
const orders: ReadonlyMap<number, string> = new Map([
  [7, 'N b a m s k S'],
  [9, 'N b a m s k r V g'],
  [10, 'N b a m s k r M V g'],
  [11, 'N b a m s k r M S V g'],
]);

/**
 * The order that a header line such as ` CDX N b a m s k r M S V g` states; `undefined` for other lines.
 *
 * @see https://archive.org/web/researcher/cdx_legend.php
 */
export function parseCdxHeader(line: string): CdxFields | undefined {
  const found = /^(\W?)CDX(\W)(.*)$/u.exec(line.trimEnd());
  if (found === null) return undefined;
  const [, before = '', after = ' ', names = ''] = found;
  const separator = before === '' ? after : before;
  const letters = names.split(separator);
  return letters.every(({ length }) => length === 1) ? { separator, letters } : undefined;
}

/** @param fields - of the header; absent when there was none */
export function parseCdxLine(line: string, fields: CdxFields | undefined): Listing | LineProblem {
  const cells = line.trimEnd().split(fields?.separator ?? ' ');
  const letters = fields?.letters ?? orders.get(cells.length)?.split(' ');
  if (letters === undefined) return { problem: `It has ${cells.length} fields, and no header says which.` };
  if (cells.length !== letters.length)
    return { problem: `It has ${cells.length} fields instead of ${letters.length}.` };
  const cell = (letter: string) => known(cells[letters.indexOf(letter)]);
  const timestamp = cell('b');
  if (!/^\d{1,18}$/u.test(timestamp)) return { problem: `“${timestamp}” is no timestamp.` };
  const offset = offsetOf(cell('V')) ?? offsetOf(cell('v'));
  const named = { url: cell('a'), status: cell('s'), digest: cell('k'), mediaType: cell('m'), filename: cell('g') };
  return { ...noListing, ...named, timestamp, offset };
}

// The flow of archived captures: bytes to pages, pages to verdicts and lists, lists to the records of each capture.
import { captureClaims } from './extract/capture-claims.ts';
import type { CaptureList } from './extract/capture-list.ts';
import { chooseList } from './extract/capture-roster.ts';
import { readSeries } from './extract/capture-series.ts';
import { languagesFor, vocabularyOf } from './extract/vocabulary.ts';
import { gradeCapture } from './grade/grade-capture.ts';
import { gradeSeries } from './grade/grade-series.ts';
import type { Gradable, Graded } from './grade/graded.ts';
import type { Language } from './languages/language.ts';
import { type Finding, joinNoted, type Noted, noSubject } from './model/finding.ts';
import type { SourceId } from './model/ids.ts';
import type { Page } from './model/page.ts';
import type { PageCapture } from './model/page-capture.ts';
import { parseDay } from './model/partial-date.ts';
import type { SourceRecords } from './model/record.ts';
import { compareBy } from './model/text-order.ts';
import { normalizeClaims } from './normalize/records.ts';
import { decodeBytes } from './read/decode.ts';
import { type Stripped, stripFurniture } from './read/furniture.ts';
import { readPage } from './read/page.ts';

export interface CaptureSettings {
  readonly languages: readonly Language[];
  /** Names of members known from the roster's articles, in any writing. */
  readonly known: readonly string[];
}

/** A capture with what was read in it. */
export interface ReadCapture extends Gradable {
  /** Whose playback the page is, or `none`. */
  readonly archive: Stripped['archive'];
  readonly findings: readonly Finding[];
}

/** A capture with its verdict and, where it is fit to be read, its list. */
export interface ListedCapture extends Graded {
  readonly archive: Stripped['archive'];
  readonly members: CaptureList | undefined;
}

/**
 * The records of all captures of one source, each a source of its own.
 *
 * @param captures - of one page, in any order, each with an id of its own
 */
export function readCaptures(
  captures: readonly PageCapture[],
  settings: CaptureSettings,
): Noted<readonly SourceRecords[]> {
  const listed = listCaptures(captures, settings);
  const records = joinNoted(listed.value.map((capture) => recordsOf(capture, settings)));
  return { value: records.value, findings: [...listed.findings, ...records.findings] };
}

/** The captures in order of time, graded, with their lists. */
export function listCaptures(
  captures: readonly PageCapture[],
  settings: CaptureSettings,
): Noted<readonly ListedCapture[]> {
  const read = inTime(captures).map((capture) => readCapture(capture, settings));
  const alone = read.map((one) => gradeCapture({ ...one, list: aloneList(one, settings) }));
  const fit = alone.filter(({ page, verdict }) => page !== undefined && verdict.verdict !== 'unusable');
  const series = seriesOf(fit, settings);
  const graded = gradeSeries(
    alone.map((one) => (series.lists.has(one.capture) ? regraded(one, series.lists.get(one.capture)) : one)),
  );
  const archives = new Map(read.map(({ capture, archive }) => [capture, archive]));
  const value = graded.value.map((one) => ({
    ...one,
    archive: archives.get(one.capture) ?? 'none',
    members: series.lists.get(one.capture),
  }));
  const noted = [...read.flatMap(({ findings }) => findings), ...series.findings, ...graded.findings];
  return { value, findings: [...noted, ...templateChanges(value)] };
}

/** Where a list stands in another template than in the capture before: entries may be written otherwise since. */
function templateChanges(captures: readonly ListedCapture[]): readonly Finding[] {
  const listed = captures.filter(({ members, verdict }) => members !== undefined && verdict.verdict !== 'unusable');
  return listed.flatMap(({ capture, members }, index) => {
    const before = listed[index - 1];
    if (before?.members === undefined || before.members.signature === members?.signature) return [];
    const days = [before.capture.instant, capture.instant].map((instant) => instant.slice(0, 10));
    const message = `The page has another template than on ${days[0]}: ${before.members.kind} then, ${members?.kind} now.`;
    return [
      { code: 'template-changed' as const, message, sourceId: capture.sourceId, locator: '', subject: noSubject },
    ];
  });
}

/** Each capture under an id of its own: the source's and its time, with a digest where two share it. */
export function nameCaptures(captures: readonly PageCapture[]): readonly PageCapture[] {
  const idOf = ({ sourceId, timestamp }: PageCapture) => `${sourceId}-${timestamp === '' ? 'undated' : timestamp}`;
  const uses = new Map<string, number>();
  for (const capture of captures) uses.set(idOf(capture), (uses.get(idOf(capture)) ?? 0) + 1);
  return captures.map((capture) => {
    const id = idOf(capture);
    const shared = (uses.get(id) ?? 0) > 1 || capture.timestamp === '';
    return { ...capture, sourceId: (shared ? `${id}-${capture.sha256.slice(0, 8)}` : id) as SourceId };
  });
}

function inTime(captures: readonly PageCapture[]): readonly PageCapture[] {
  return [...captures].sort(
    compareBy<PageCapture>(
      ({ instant }) => instant,
      ({ sha256 }) => sha256,
      ({ label }) => label,
    ),
  );
}

/** The page in a capture, the archive's furniture off; no page when its bytes are no text. */
function readCapture(capture: PageCapture, { languages }: CaptureSettings): ReadCapture {
  const nothing = { capture, page: undefined, list: undefined, archive: 'none', findings: [] } as const;
  if (capture.bytes.length === 0) return nothing;
  const header = capture.charset === '' ? {} : { header: `text/html; charset=${capture.charset}` };
  const decoded = decodeBytes(capture.bytes, header);
  if (!('text' in decoded)) return nothing;
  const { selectors, sourceId } = capture;
  const hints = { originalUrl: capture.originalUrl || capture.pageUrl, timestamp: capture.timestamp };
  const { html, archive, originalUrl, timestamp } = stripFurniture(decoded.text, hints);
  const { value: page, findings } = readPage(html, { url: originalUrl, selectors, languages });
  const shown = archive === 'none' ? undefined : { originalUrl, timestamp };
  return { capture, page, list: undefined, shown, archive, findings: placed(findings, sourceId) };
}

function placed(findings: readonly Finding[], sourceId: string): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, sourceId }));
}

function contextOf({ capture, shown }: Gradable, { languages, known }: CaptureSettings) {
  const url = shown?.originalUrl || capture.originalUrl || capture.pageUrl;
  return { languages, known, url, pinned: capture.selectors.list !== '' };
}

function aloneList(one: ReadCapture, settings: CaptureSettings): Gradable['list'] {
  return one.page === undefined ? undefined : foundIn(chooseList(one.page, contextOf(one, settings)).list);
}

function foundIn(list: CaptureList | undefined): Gradable['list'] {
  if (list === undefined) return undefined;
  const { entries, signature, statedCount } = list;
  return { items: entries.length, signature, statedCount: statedCount?.count };
}

/** The verdict once more, for the list that the whole series was read by. */
function regraded(one: Graded, list: CaptureList | undefined): Graded {
  return gradeCapture({ ...one, list: foundIn(list) });
}

interface SeriesLists {
  readonly lists: ReadonlyMap<PageCapture, CaptureList | undefined>;
  readonly findings: readonly Finding[];
}

function seriesOf(fit: readonly Graded[], settings: CaptureSettings): SeriesLists {
  const owners = new Map<Page, PageCapture>();
  for (const { page, capture } of fit) if (page !== undefined) owners.set(page, capture);
  const [first] = fit;
  if (first === undefined) return { lists: new Map(), findings: [] };
  const pages = [...owners].map(([page, { instant }]) => ({ instant, page }));
  const read = readSeries(pages, contextOf(first, settings)).flatMap(({ page, chosen }) => {
    const owner = owners.get(page);
    return owner === undefined ? [] : [{ owner, chosen }];
  });
  return {
    lists: new Map(read.map(({ owner, chosen }) => [owner, chosen.list])),
    findings: read.flatMap(({ owner, chosen }) => placed(chosen.findings, owner.sourceId)),
  };
}

function recordsOf(one: ListedCapture, { languages }: CaptureSettings): Noted<SourceRecords> {
  const { verdict } = one.verdict;
  const isRead = one.members !== undefined && (verdict === 'usable' || verdict === 'partial');
  const vocabulary = vocabularyOf(languagesFor(languageOf(one.page), languages));
  const claims = isRead ? captureClaims(one.members, vocabulary) : [];
  const records = normalizeClaims(claims, { languages, source: sourceOf(one) });
  const facts = {
    instant: one.capture.instant,
    permalink: one.capture.requestedUrl,
    verdict: one.verdict,
    showsAbsence: isRead && verdict === 'usable' && one.capture.complete,
  };
  return { value: { ...records.value, capture: facts }, findings: records.findings };
}

function languageOf(page: Page | undefined): string {
  return page?.language ?? 'und';
}

function sourceOf({ capture, page }: ListedCapture) {
  const { rosterId, sourceId, sha256, license, synthetic, mediaType } = capture;
  return {
    rosterId,
    sourceId,
    kind: 'capture' as const,
    url: capture.pageUrl || capture.originalUrl,
    license,
    synthetic,
    asOf: parseDay(capture.instant.slice(0, 10)),
    sha256,
    title: page?.title ?? '',
    language: languageOf(page),
    mediaType: mediaType || 'text/html',
  };
}

// Data about data: what is doubtful, contradictory or lost, each with a permanent code and its place.

export type Severity = 'error' | 'warning' | 'notice';

/** What a code means: how grave it is and what a person can do about it. Codes are never renamed. */
export interface FindingKind {
  readonly severity: Severity;
  readonly hint: string;
}

const warning = (hint: string): FindingKind => ({ severity: 'warning', hint });
const notice = (hint: string): FindingKind => ({ severity: 'notice', hint });
const error = (hint: string): FindingKind => ({ severity: 'error', hint });

export const findingKinds = {
  'reference-unused': notice('Often the trace of a row or sentence that was lost; look for it in another copy.'),
  'marker-without-reference': warning('The copy may lack its reference list; add a fuller source.'),
  'former-without-citation': notice('Nothing dates this membership; a source that lists the member would.'),
  'current-and-former': warning('One of the two rows is wrong, or the member came back; check the sources.'),
  'founding-date-conflict': warning('Set "organization.founded" in the config to settle it.'),
  'self-cited-series': notice('These references are one page at several days; its captures would date members.'),
  'ambiguous-split': warning('Settle it for good with a line under "splits" in the config.'),
  'shifted-row': warning('Parts stand in an order that the header does not allow; a row above may have been lost.'),
  'orphan-fragment': warning('A piece of a row stands alone; compare with another copy of the article.'),
  'unknown-column': notice('The header word is not known; the column is kept out of the dataset.'),
  'roster-not-found': warning('Name the headings to look under with "sections" in the config, or check the source.'),
  'list-day-unknown': warning('Set "asOf" on the source to the day its text was taken.'),
  contradiction: warning('The sources cannot all be right; see the evidence on both sides.'),
  'date-before-existence': warning('Check the date, or "organization.founded" in the config.'),
  'date-in-future': warning('Check the date in the source.'),
  'possible-duplicate': notice('Settle it under "same" or "different" in the config.'),
  'listed-twice': notice('Settle it under "same" or "different" in the config.'),
  renamed: notice('The id stays; set "aliases" in the config to choose the name that is published.'),
  transient: notice('Nothing to do; it was put back.'),
  'provisional-exit': notice('Wait for the next sound capture, or add one from a day nearby.'),
  'citation-not-supported': warning('Look at the capture; the reference may be meant for another day.'),
  'missing-from-article': notice('The article may be behind; add the member there.'),
  'article-stale': notice('The article may be behind; look at the newest members page.'),
  'expectation-missed': error('Check the source, or change "expect" in the config.'),
  'invisible-characters': notice('They were taken out of names; the source may want cleaning.'),
  'size-capped': warning('The rest was left unread; check whether the source is what it should be.'),
  'date-unreadable': notice('The words are kept; no date was taken from them.'),
  'unknown-template': notice('Its arguments are kept as text; check what it prints in the source.'),
  'seats-unreadable': notice('No seats were counted; check the cell in the source.'),
  'statement-without-member': notice('The sentence names nobody on the roster; add an alias if it should.'),
  'setting-unused': warning(
    'Compare with the headers that inspect shows, or take the line out of "columns" in the config.',
  ),
  'raw-html': notice('Tables and lists in it were not read; a copy of the article as HTML has them.'),
  'cells-lost': notice(
    'Converters drop cells that span rows; check the columns with inspect, or give the article as HTML.',
  ),
  'record-broken': warning('The archive file is damaged there; what could be read was kept. Fetch the file again.'),
  'archive-incomplete': warning('Parts that the archive names are not in it; pack or download it again.'),
  'digest-differs': warning('The bytes are not those that were archived; fetch them again.'),
  'revisit-unresolved': warning('Add the archive file that has the earlier capture it points at.'),
  'index-without-body': notice('Put the archive files that the index names beside it.'),
  'index-line-unreadable': warning('The line was left out; check the index.'),
  'headers-unreadable': warning('The capture was read without them; check the file.'),
  'file-unreadable': warning('Check its permissions, or fetch it again.'),
  'kind-unknown': warning('Pages, WARC, ARC, WACZ, CDX, CDXJ and TimeMap files are read.'),
  'capture-undated': warning('Put the 14 digits of its time into its file name.'),
  'capture-redated': warning('The page says itself when it was archived; rename its file.'),
  'capture-moved': notice('Nothing to do when the page only moved; else change "url" on the source.'),
  'capture-of-other-page': warning('It was left out; change "url" on the source if it is the page after all.'),
  'captures-same-second': warning('One of them may be altered or another form of the same capture; keep one.'),
  'captures-repeated': notice('Each was read once.'),
  'files-ignored': notice('Name them in a path or glob of their own if they should be read.'),
  'records-ignored': notice('Change "url" on the source if another page of the archive is meant.'),
  'selector-matches-nothing': warning(
    'Compare the selector with the page, or take it out: the list is then looked for.',
  ),
  'list-ambiguous': warning('Pin the right one with the line of the config that the message names.'),
  'entry-unnamed': notice('Look at the entry in the page; a "name" selector in the config may find its name.'),
  'template-changed': notice('Compare the lists before and after; entries may be written in another way since.'),
  'capture-unusable': warning('Look at the capture; one from a day nearby may be sound.'),
  'capture-partial': notice('Nobody counts as absent by it; a whole capture from a day nearby would tell.'),
  'source-unreachable': warning('What was fetched before is used; run again later, or check the address.'),
  'cache-corrupt': warning('Run online once so that it is fetched again; check the disk if it comes back.'),
  'capture-of-other-day': notice('Nothing to do; the archive has no capture of the day that was asked for.'),
  'article-missing': warning('Check the title and the wiki in the config.'),
  'article-deleted': warning('The deletion log of the wiki tells why; what was fetched before is used.'),
  'article-moved': notice('Set the new title in the config.'),
  'stated-count-differs': notice('Pages are often off by one; compare the list with inspect if it is more.'),
} as const satisfies Readonly<Record<string, FindingKind>>;

export type FindingCode = keyof typeof findingKinds;

/** One finding. `locator` is a place in the source, `subject` what it is about, both empty when there is none. */
export interface Finding {
  readonly code: FindingCode;
  readonly message: string;
  readonly sourceId: string;
  readonly locator: string;
  readonly subject: FindingSubject;
}

export interface FindingSubject {
  readonly type: '' | 'roster' | 'member' | 'membership' | 'citation' | 'fact' | 'event' | 'source';
  readonly id: string;
}

export const noSubject: FindingSubject = { type: '', id: '' };

/** A result with what was noticed on the way. */
export interface Noted<Value> {
  readonly value: Value;
  readonly findings: readonly Finding[];
}

/** A result with nothing to note. */
export function clean<Value>(value: Value): Noted<Value> {
  return { value, findings: [] };
}

/** Several noted results as one. */
export function joinNoted<Value>(parts: readonly Noted<Value>[]): Noted<readonly Value[]> {
  return { value: parts.map(({ value }) => value), findings: parts.flatMap(({ findings }) => findings) };
}

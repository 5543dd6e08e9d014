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
  'expectation-missed': error('Check the source, or change "expect" in the config.'),
  'invisible-characters': notice('They were taken out of names; the source may want cleaning.'),
  'size-capped': warning('The rest was left unread; check whether the source is what it should be.'),
  'date-unreadable': notice('The words are kept; no date was taken from them.'),
  'unknown-template': notice('Its arguments are kept as text; check what it prints in the source.'),
  'seats-unreadable': notice('No seats were counted; check the cell in the source.'),
  'statement-without-member': notice('The sentence names nobody on the roster; add an alias if it should.'),
  'raw-html': notice('Tables and lists in it were not read; a copy of the article as HTML has them.'),
  'cells-lost': notice(
    'Converters drop cells that span rows; check the columns with inspect, or give the article as HTML.',
  ),
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

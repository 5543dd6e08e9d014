// The published tables: every column's type, key, allowed values and meaning. One source for rows, schemas and docs.

export const memberKinds = [
  'party',
  'trade_union',
  'media',
  'ngo',
  'movement',
  'think_tank',
  'network',
  'company',
  'person',
  'jurisdiction',
  'other',
  'unknown',
] as const;
export type MemberKind = (typeof memberKinds)[number];

export const governmentStatuses = [
  'in_government',
  'in_coalition',
  'confidence_and_supply',
  'in_opposition',
  'extra_parliamentary',
  'in_exile',
  'other',
] as const;
export type GovernmentStatus = (typeof governmentStatuses)[number];

export const scopes = ['country', 'region', 'international', 'unknown'] as const;
const membershipStatuses = ['current', 'former', 'disputed', 'unknown'] as const;
const endStatuses = ['ongoing', 'ended', 'unknown'] as const;
const chambers = ['lower', 'upper', 'single', 'regional', 'supranational'] as const;
const supports = ['supported', 'not_supported', 'not_checked'] as const;
export const citationRoles = ['listing', 'entry', 'exit', 'fact'] as const;
const sourceKinds = ['article', 'capture'] as const;
const verdicts = ['usable', 'partial', 'unusable', 'unknown'] as const;
const severities = ['error', 'warning', 'notice'] as const;
const redirectReasons = ['merged', 'split', 'rekeyed', 'withdrawn'] as const;
export const sightingKinds = [
  'listed',
  'absent',
  'cited_listed',
  'article_current',
  'article_former',
  'joined',
  'left',
  'reported_left',
  'existence',
] as const;

/** `day` is `yyyy-mm-dd`, `instant` an ISO 8601 time in UTC, `list` several strings; all may be empty unless required. */
export type ColumnType = 'string' | 'integer' | 'boolean' | 'day' | 'instant' | 'list';

export interface Column {
  readonly type: ColumnType;
  readonly required: boolean;
  readonly meaning: string;
  readonly values?: readonly string[];
  /** The table whose single key this column holds. */
  readonly refers?: string;
}

export interface Table {
  readonly meaning: string;
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
}

const must = <Type extends ColumnType>(type: Type, meaning: string) => ({ type, required: true as const, meaning });
const may = <Type extends ColumnType>(type: Type, meaning: string) => ({ type, required: false as const, meaning });
const oneOf = <const Values extends readonly string[]>(values: Values, meaning: string) =>
  ({ type: 'string', required: true, values, meaning }) as const;
const maybeOneOf = <const Values extends readonly string[]>(values: Values, meaning: string) =>
  ({ type: 'string', required: false, values, meaning }) as const;
const refer = (refers: string, meaning: string) => ({ type: 'string', required: true, refers, meaning }) as const;
const mayRefer = (refers: string, meaning: string) => ({ type: 'string', required: false, refers, meaning }) as const;
const table = <const Columns extends Readonly<Record<string, Column>>>(
  meaning: string,
  key: readonly (keyof Columns & string)[],
  columns: Columns,
) => ({ meaning, key, columns });

const roster = refer('rosters', 'The roster it belongs to.');
const locator = may('string', 'Place in the source: `line:column` of a text, a CSS path of a page.');

/** In the order in which they are published. */
export const tables = {
  rosters: table('Lists of members that are followed.', ['roster_id'], {
    roster_id: must('string', 'The id given in the configuration.'),
    name: must('string', 'Name of the organization.'),
    wiki_title: may('string', 'Title of its wiki article.'),
    wiki_url: may('string', 'Address of its wiki article.'),
    founded_edtf: may('string', 'When it was founded (EDTF).'),
    listed_as_of: may('day', 'Day of the newest sound list of members.'),
    current_count: must('integer', 'Memberships with status `current`.'),
    former_count: must('integer', 'Memberships with status `former`.'),
  }),
  members: table('Bodies and people that are or were members.', ['member_id'], {
    member_id: must('string', 'Opaque and stable.'),
    name: must('string', 'Name without disambiguator or citation marks.'),
    alt_names: must('list', 'Translations and native names, from brackets.'),
    abbreviation: may('string', 'Abbreviation as written.'),
    kind: oneOf(memberKinds, 'What kind of body it is.'),
    scope: oneOf(scopes, 'Whether it belongs to a country, a region or is international.'),
    country_code: may('string', 'ISO 3166-1 alpha-2; `EU` for the European Union.'),
    region_code: may('string', 'UN M49 code of the region.'),
    place_label: may('string', 'Place as written.'),
    wiki_title: may('string', 'Title of its wiki article.'),
    wikidata_id: may('string', 'Wikidata item.'),
    website: may('string', 'Address of its website.'),
  }),
  memberships: table('Spells of membership, with the days that bound them.', ['membership_id'], {
    membership_id: must('string', 'Opaque and stable.'),
    roster_id: roster,
    member_id: refer('members', 'Who is the member.'),
    spell: must('integer', 'Number of the spell: 1, 2 …'),
    category: must('string', 'Kind of membership from the headings: `member`, `observer` …'),
    status: oneOf(membershipStatuses, 'State as of `listed_as_of`.'),
    joined_earliest: may('day', 'First day on which it may have joined; empty when open.'),
    joined_latest: may('day', 'Last day on which it may have joined.'),
    joined_edtf: may('string', 'The joining as EDTF.'),
    left_earliest: may('day', 'First day on which it may have left; empty while ongoing.'),
    left_latest: may('day', 'Last day on which it may have left.'),
    left_edtf: may('string', 'The leaving as EDTF.'),
    end_status: oneOf(endStatuses, 'An empty end date never means ongoing; this does.'),
    first_listed: may('day', 'First dated listing.'),
    last_listed: may('day', 'Last dated listing.'),
    synthetic: must('boolean', 'Whether some sighting comes from a reconstruction.'),
    government_status: maybeOneOf(governmentStatuses, 'Part in government, as the source says.'),
    government_status_label: may('string', 'The same, as written.'),
    notes: may('string', 'Notes of the row.'),
  }),
  seats: table('Seats in parliaments, in the order of the source.', ['membership_id', 'chamber_index'], {
    membership_id: refer('memberships', 'Whose seats.'),
    chamber_index: must('integer', '1, 2 … as listed.'),
    chamber: maybeOneOf(chambers, 'Empty when the source does not say.'),
    held: must('integer', 'Seats held; zero is zero.'),
    total: may('integer', 'Seats of the chamber.'),
  }),
  citations: table('References of the sources.', ['citation_id'], {
    citation_id: must('string', 'Opaque.'),
    roster_id: roster,
    source_id: refer('sources', 'The source it stands in.'),
    label: must('string', 'The number a reader sees.'),
    group: may('string', 'Group of references.'),
    ref_name: may('string', 'Name given in the wikitext.'),
    title: may('string', 'Title of the cited work.'),
    authors: must('list', 'Authors as `Family, Given`.'),
    container: may('string', 'Work or publisher.'),
    issued_edtf: may('string', 'Date of publication (EDTF).'),
    archived: may('day', 'Day of the archived copy.'),
    accessed: may('day', 'Day an editor read it.'),
    url: may('string', 'Address.'),
    archive_url: may('string', 'Address of the archived copy.'),
    language: may('string', 'BCP 47.'),
    capture_source_id: mayRefer('sources', 'The capture at hand that it cites.'),
    uses: must('integer', 'How many marks point at it.'),
    support: oneOf(supports, 'Whether the cited capture lists who it is cited for.'),
  }),
  membership_citations: table('Which reference backs which membership.', ['membership_id', 'citation_id', 'role'], {
    membership_id: refer('memberships', 'The membership.'),
    citation_id: refer('citations', 'The reference.'),
    role: oneOf(citationRoles, 'What it backs.'),
  }),
  sources: table('Articles and captures that were read.', ['source_id'], {
    source_id: must('string', 'Roster and source id of the configuration.'),
    roster_id: roster,
    kind: oneOf(sourceKinds, 'What it is.'),
    title: may('string', 'Title of the page.'),
    url: may('string', 'Address of the page.'),
    permalink: may('string', 'Address of just this revision or capture.'),
    revision: may('string', 'Revision id.'),
    captured_at: may('instant', 'When it was captured (UTC).'),
    as_of: may('string', 'When its text was taken, as precise as known (EDTF).'),
    media_type: may('string', 'Media type.'),
    sha256: must('string', 'SHA-256 of the bytes that were read.'),
    license: may('string', 'Licence of its text (SPDX).'),
    verdict: oneOf(verdicts, 'Whether it is fit to be evidence.'),
    verdict_reason: may('string', 'Why.'),
    members_listed: must('integer', 'How many members it lists.'),
    synthetic: must('boolean', 'A reconstruction, not a real page.'),
  }),
  sightings: table('Everything known about when, dated.', ['sighting_id'], {
    sighting_id: must('string', 'Opaque.'),
    membership_id: mayRefer('memberships', 'The spell it belongs to.'),
    member_id: mayRefer('members', 'Who was seen.'),
    roster_id: roster,
    source_id: refer('sources', 'Where.'),
    day: may('day', 'The day; empty unless a single day is known.'),
    when_edtf: may('string', 'The date as precise as known (EDTF).'),
    says: oneOf(sightingKinds, 'What was seen.'),
    name_as_written: may('string', 'Name in the source.'),
    match_score: must('integer', '0 to 100: how surely the name is this member.'),
    locator,
  }),
  evidence: table('What each value rests on.', ['subject_type', 'subject_id', 'field', 'seq'], {
    subject_type: must('string', '`member`, `membership`, `roster` …'),
    subject_id: must('string', 'Id of the subject.'),
    field: must('string', 'Column of the subject.'),
    seq: must('integer', '1, 2 …'),
    value: may('string', 'The value.'),
    source_id: mayRefer('sources', 'The source it comes from.'),
    citation_id: mayRefer('citations', 'The reference it rests on.'),
    rule: must('string', 'The rule that gave the value.'),
    confidence: must('integer', '0 to 100.'),
    locator,
    quote: may('string', 'Excerpt, at most 200 characters.'),
  }),
  events: table('Rows of event tables and dated sentences.', ['event_id'], {
    event_id: must('string', 'Opaque.'),
    roster_id: roster,
    seq: must('integer', 'Order in the source.'),
    title: must('string', 'What happened.'),
    date_edtf: may('string', 'When (EDTF).'),
    place: may('string', 'Where, as written.'),
    source_id: refer('sources', 'Where it is told.'),
    citation_ids: must('list', 'References on it.'),
  }),
  facts: table('Infobox fields.', ['roster_id', 'key', 'seq'], {
    roster_id: roster,
    key: must('string', 'Canonical key.'),
    seq: must('integer', '1, 2 …'),
    label: must('string', 'Label as written.'),
    value: may('string', 'Value as written.'),
    value_edtf: may('string', 'The value as a date (EDTF).'),
    source_id: refer('sources', 'Where.'),
    locator,
  }),
  findings: table('What is doubtful, contradictory or lost.', ['finding_id'], {
    finding_id: must('string', 'Opaque.'),
    code: must('string', 'Permanent code.'),
    severity: oneOf(severities, 'How grave.'),
    roster_id: roster,
    subject_type: may('string', 'What it is about.'),
    subject_id: may('string', 'Id of that.'),
    message: must('string', 'What and why.'),
    source_id: mayRefer('sources', 'Where.'),
    locator,
  }),
  id_redirects: table('Ids that ended, and where they went.', ['old_id'], {
    old_id: must('string', 'The id that ended.'),
    new_id: may('string', 'The id that takes its place; empty when withdrawn.'),
    reason: oneOf(redirectReasons, 'Why.'),
    since_version: must('string', 'First version without it.'),
  }),
} as const satisfies Readonly<Record<string, Table>>;

export type TableName = keyof typeof tables;

/** Version of this contract; grows when a table or column is added, renamed or removed. */
export const schemaVersion = '1.0.0';

// Dated sentences and notes tied to the members they are about, with the references that back them.
import { formatPosition } from '../model/document.ts';
import { type Finding, noSubject } from '../model/finding.ts';
import type { SourceRecords, Statement } from '../model/record.ts';
import { sourceKey } from './ids.ts';
import { type Member, matchScore } from './members.ts';
import { foldName } from './names.ts';
import { type Mention, type Mentioned, mentionsIn, type NameIndex } from './naming.ts';
import { type Reference, type ReferenceBook, referencesOf } from './references.ts';

/** A statement about one member. */
export interface Tied {
  readonly member: number;
  readonly statement: Statement;
  readonly source: SourceRecords;
  readonly category: string;
  readonly name: string;
  readonly score: number;
  readonly locator: string;
  readonly references: readonly Reference[];
}

export interface TiedStatements {
  readonly tied: readonly Tied[];
  readonly findings: readonly Finding[];
}

/** References that may report the event: a page that lists members reports nothing. */
export function reportsOf({ references }: Pick<Tied, 'references'>): readonly Reference[] {
  return references.filter(({ citation }) => !citation.listing);
}

/** The statements that stand in the members' own rows. */
export function statementsOfRows(members: readonly Member[], book: ReferenceBook): readonly Tied[] {
  return members.flatMap((member, index) =>
    member.rows.flatMap((row) =>
      row.entry.statements.map((statement) => ({
        member: index,
        statement,
        source: row.source,
        category: row.entry.category,
        name: row.entry.name,
        score: matchScore(row, member),
        locator: formatPosition(statement.grounds.position),
        references: referencesOf(statement.grounds.footnoteReferences, row.source, book),
      })),
    ),
  );
}

export interface SentenceInput {
  readonly members: readonly Member[];
  readonly names: NameIndex;
  readonly book: ReferenceBook;
  /** Name of the organization: a sentence about it names no member. */
  readonly organization: string;
}

/** Ties an article's sentences to the members they name; one that names nobody is a finding when it has a date. */
export function statementsOfSentences(source: SourceRecords, input: SentenceInput): TiedStatements {
  const read = source.statements.map((statement) => ({ statement, members: namedIn(statement, input) }));
  const lost = read.filter(({ members }) => members.length === 0).map(({ statement }) => statement);
  return {
    tied: read.flatMap(({ statement, members }) =>
      members.map((mention) => tie({ statement, mention, source }, input)),
    ),
    findings: lost.flatMap((statement) => lostFinding(statement, source, input)),
  };
}

function namedIn({ subject, event }: Statement, { members, names }: SentenceInput): readonly Mention[] {
  const clear = mentionsIn(subject, names).map((mentioned) => meantBy(mentioned, event, members));
  const known = clear.filter((mention) => mention !== undefined);
  return [...new Map(known.map((mention) => [mention.member, mention])).values()];
}

// Of several members of one name, who left is the one that is listed as former, and who joined one that is current.
function meantBy(mentioned: Mentioned, event: Statement['event'], members: readonly Member[]): Mention | undefined {
  if (mentioned.length === 1) return mentioned[0];
  const standing = event === 'left' ? 'former' : 'current';
  const fitting = mentioned.filter(({ member }) =>
    members[member]?.rows.some((row) => row.entry.standing === standing),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

interface Sentence {
  readonly statement: Statement;
  readonly mention: Mention;
  readonly source: SourceRecords;
}

function tie({ statement, mention, source }: Sentence, { members, book }: SentenceInput): Tied {
  const rows = members[mention.member]?.rows ?? [];
  const former = rows.find(({ entry }) => entry.standing === 'former');
  const row = statement.event === 'left' ? (former ?? rows[0]) : rows[0];
  return {
    member: mention.member,
    statement,
    source,
    category: row?.entry.category ?? '',
    name: mention.words,
    score: mention.score,
    locator: formatPosition(statement.grounds.position),
    references: referencesOf(statement.grounds.footnoteReferences, source, book),
  };
}

function lostFinding(statement: Statement, source: SourceRecords, input: SentenceInput): readonly Finding[] {
  const references = referencesOf(statement.grounds.footnoteReferences, source, input.book);
  const dated = statement.when !== undefined || reportsOf({ references }).some(({ citation }) => citation.issued);
  if (!dated || isAbout(input.organization, statement.subject)) return [];
  const [event, when] = [statement.event, statement.when ?? 'a day that its reference tells'];
  const message = `A sentence says that somebody ${event} (${when}), but “${statement.subject}” names no one member.`;
  const locator = formatPosition(statement.grounds.position);
  return [{ code: 'statement-without-member', message, sourceId: sourceKey(source), locator, subject: noSubject }];
}

function isAbout(organization: string, subject: string): boolean {
  return ` ${foldName(subject)} `.includes(` ${foldName(organization)} `);
}

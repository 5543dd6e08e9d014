// Rows of tables and lists as roster entries, each with what it says about joining and leaving.
import type { Claim, EntryClaim, StatementClaim } from '../model/claim.ts';
import type { Document, Phrasing } from '../model/document.ts';
import { joinNoted, type Noted } from '../model/finding.ts';
import { tidy } from '../model/text-order.ts';
import { entryOf, type RosterList } from './entries.ts';
import type { ExtractContext, Extractor } from './extractor.ts';
import type { SplitColumn, SplitRow } from './flat-table.ts';
import { type ListStanding, standingUnder } from './heading-roles.ts';
import { type JudgedBlock, judgedBlocks } from './roster-blocks.ts';
import { yesOrNo } from './row-words.ts';
import { datePhrases } from './sentences.ts';
import { statementIn } from './statement-words.ts';
import { termEnds } from './terms.ts';
import { foldWords, type Vocabulary } from './vocabulary.ts';

export const rosterTables: Extractor = { id: 'roster-tables', extract };

function extract(document: Document, context: ExtractContext): Noted<readonly Claim[]> {
  const rosters = judgedBlocks(document, context).filter(({ verdict }) => verdict.roster);
  const { value, findings } = joinNoted(rosters.map((roster) => rosterClaims(roster, context)));
  return { value: value.flat(), findings };
}

function rosterClaims(
  { split, headings, listReferences }: JudgedBlock,
  context: ExtractContext,
): Noted<readonly Claim[]> {
  const { columns, rows } = split.value;
  const claims = rows.flatMap((row) => {
    const said = [...headings, ...(row.headings ?? []), ...statusesOf(row, columns, context.vocabulary)];
    const list: RosterList = {
      columns,
      ...standingOf(said, row, { columns, vocabulary: context.vocabulary }),
      listReferences: [
        ...listReferences,
        ...(row.headings ?? []).flatMap(({ footnoteReferences }) => footnoteReferences),
      ],
    };
    const entry = entryOf(row, list, context.splits);
    return [entry, ...ownStatements(entry, context), ...termStatements(entry, row, { columns, context })];
  });
  return { value: claims, findings: split.findings };
}

interface RowQuestion {
  readonly columns: readonly SplitColumn[];
  readonly vocabulary: Vocabulary;
}

/** As the headings say; a row that tells the day on which the member left is of a former one. */
function standingOf(
  said: readonly Phrasing[],
  row: SplitRow,
  { columns, vocabulary }: RowQuestion,
): Pick<ListStanding, 'standing' | 'category'> {
  const { standing, category } = standingUnder(said, vocabulary);
  const hasLeft = columns.some(({ role }, at) => tellsEnd(role, row.cells[at]?.value ?? '', vocabulary));
  return { standing: hasLeft ? 'former' : standing, category };
}

function tellsEnd(role: SplitColumn['role'], text: string, vocabulary: Vocabulary): boolean {
  if (role === 'left') return text.length <= 200 && datePhrases(text, vocabulary).length > 0;
  return role === 'term' && termEnds(text, vocabulary).at(-1)?.event === 'left';
}

/** Cells that say "observer", "former"; of a column headed so, the header where the cell says yes. */
function statusesOf(row: SplitRow, columns: readonly SplitColumn[], { headings }: Vocabulary): readonly Phrasing[] {
  return columns.flatMap(({ role, header }, at) => {
    const cell = row.cells[at];
    if (cell === undefined) return [];
    const words = headings.has(foldWords(header)) ? yesHeader(cell, header) : ownStatus(cell, role);
    return words === '' ? [] : [{ ...cell, value: words }];
  });
}

function yesHeader({ value }: Phrasing, header: string): string {
  return yesOrNo(value) === 'yes' ? header : '';
}

/** A few words of a column for the status or kind of membership. */
function ownStatus({ value }: Phrasing, role: SplitColumn['role']): string {
  const words = tidy(value.slice(0, 80).replace(/\([^()]*\)/gu, ''));
  return (role === 'status' || role === 'kind') && words.split(' ').length <= 4 ? words : '';
}

/** What a row's own notes say about joining and leaving, at the row's position. */
function ownStatements(entry: EntryClaim, { vocabulary, organization }: ExtractContext): readonly StatementClaim[] {
  if (entry.notes === '') return [];
  const note: Phrasing = {
    value: entry.notes,
    position: entry.grounds.position,
    footnoteReferences: entry.grounds.footnoteReferences,
    links: [],
    images: [],
  };
  const found = statementIn(note, 'note', { vocabulary, organization });
  return found === undefined ? [] : [{ ...found, grounds: entry.grounds }];
}

/** The ends of the spells that its term column tells. */
function termStatements(
  { grounds }: EntryClaim,
  row: SplitRow,
  { columns, context }: { readonly columns: readonly SplitColumn[]; readonly context: ExtractContext },
): readonly StatementClaim[] {
  const terms = columns.flatMap(({ role }, at) => (role === 'term' ? [row.cells[at]?.value ?? ''] : []));
  const ends = terms.flatMap((text) => termEnds(text, context.vocabulary));
  return ends.map(({ event, when }) => ({ kind: 'statement', event, subject: '', when, grounds }));
}

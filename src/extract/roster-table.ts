// Rows of run-together tables and bulleted lists as roster entries, each with what it says about joining and leaving.
import type { Claim, EntryClaim, StatementClaim } from '../model/claim.ts';
import type { Block, Document, FlatTable, FootnoteReference, Phrasing, Section } from '../model/document.ts';
import { joinNoted, type Noted } from '../model/finding.ts';
import { entryOf, type RosterList } from './entries.ts';
import { isEventTable } from './events.ts';
import type { ExtractContext, Extractor } from './extractor.ts';
import { type SplitTable, splitWith } from './flat-table.ts';
import { type ListStanding, standingUnder } from './heading-roles.ts';
import { statementIn } from './statement-words.ts';
import { foldWords, type Vocabulary } from './vocabulary.ts';

export const rosterTables: Extractor = { id: 'roster-tables', extract };

interface PlacedTable {
  readonly table: FlatTable;
  readonly headings: readonly Phrasing[];
  /** Marks of the lead-in right above ("Sourced from:[10]"). */
  readonly leadIn: readonly FootnoteReference[];
}

function extract(document: Document, context: ExtractContext): Noted<readonly Claim[]> {
  const placed = tablesOf(document.root, [], context.vocabulary).filter(({ headings }) =>
    isWanted(headings, context.sections),
  );
  const { value, findings } = joinNoted(placed.map((table) => tableClaims(table, context)));
  return { value: value.flat(), findings };
}

/** Tables and bulleted lists of a section and those below it, in source order. */
function tablesOf(section: Section, above: readonly Phrasing[], vocabulary: Vocabulary): readonly PlacedTable[] {
  const headings = section.heading === undefined ? above : [...above, section.heading];
  const own = section.children.flatMap((block, at): readonly PlacedTable[] => {
    const table = flatTableOf(block);
    return table === undefined ? [] : [{ table, headings, leadIn: leadInMarks(section.children[at - 1], vocabulary) }];
  });
  return [...own, ...section.sections.flatMap((child) => tablesOf(child, headings, vocabulary))];
}

/** A run-together table that is none of events, or a bulleted list as one. */
function flatTableOf(block: Block): FlatTable | undefined {
  if (block.kind === 'flatTable') return isEventTable(block) ? undefined : block;
  if (block.kind !== 'list' || block.ordered) return undefined;
  return { kind: 'flatTable', lines: block.items.map(({ content }) => content) };
}

function leadInMarks(before: Block | undefined, vocabulary: Vocabulary): readonly FootnoteReference[] {
  if (before?.kind !== 'paragraph' || !isLeadIn(before.content, vocabulary)) return [];
  return before.content.footnoteReferences;
}

/** "Sourced from:", "Source:": a few words before a list that name where it comes from. */
function isLeadIn({ value }: Phrasing, { leadIns }: Vocabulary): boolean {
  const text = foldWords(value);
  return text.length <= 120 && (text.endsWith(':') || leadIns.some((phrase) => text.startsWith(phrase)));
}

function isWanted(headings: readonly Phrasing[], sections: readonly string[]): boolean {
  const wanted = new Set(sections.map(foldWords));
  return wanted.size === 0 || headings.some(({ value }) => wanted.has(foldWords(value)));
}

function tableClaims({ table, headings, leadIn }: PlacedTable, context: ExtractContext): Noted<readonly Claim[]> {
  const standing = standingUnder(headings, context.vocabulary);
  if (standing.elsewhere) return { value: [], findings: [] };
  const { value: split, findings } = splitWith(table, context.vocabulary);
  if (!isRoster(split, standing)) return { value: [], findings: [] };
  const list: RosterList = {
    columns: split.columns,
    standing: standing.standing,
    category: standing.category,
    listReferences: [...leadIn, ...split.leading.flatMap(({ footnoteReferences }) => footnoteReferences)],
  };
  const entries = split.rows.map((row) => entryOf(row, list, context.splits));
  return { value: entries.flatMap((entry) => [entry, ...ownStatements(entry, context)]), findings };
}

/** A list of bodies or people: some column names them, and a place, a known header or a heading says so. */
function isRoster({ columns, rows }: SplitTable, { announced }: ListStanding): boolean {
  const roles = new Set(columns.map(({ role }) => role));
  const named = roles.has('name') || roles.has('person') || roles.has('party');
  const headed = columns.some(({ header }) => header !== '');
  return (
    named &&
    rows.length > 0 &&
    (announced || roles.has('place') || roles.has('constituency') || (headed && rows.length >= 3))
  );
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

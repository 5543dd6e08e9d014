// Every block that could list members, split into rows, with the verdict whether it does.
import type { ColumnRole } from '../languages/language.ts';
import type {
  Block,
  Document,
  FlatTable,
  FootnoteReference,
  List,
  Phrasing,
  Position,
  Section,
  Table,
} from '../model/document.ts';
import type { Noted } from '../model/finding.ts';
import { isEventTable } from './event-tables.ts';
import type { ExtractContext } from './extractor.ts';
import { type SplitTable, splitWith } from './flat-table.ts';
import type { RoleContext } from './grid-roles.ts';
import { splitGrid } from './grid-table.ts';
import { type ListStanding, standingUnder } from './heading-roles.ts';
import { isInfoboxTable } from './infobox.ts';
import { listVerdict, looksLikeMembers, splitList } from './list-items.ts';
import { noWords } from './phrasing-pieces.ts';
import { type RosterVerdict, rosterVerdict } from './roster-kind.ts';
import { foldWords, type Vocabulary } from './vocabulary.ts';

/** A table or list with its rows and what speaks for or against its being a roster. */
export interface JudgedBlock {
  readonly block: FlatTable | Table | List;
  /** Headings above it, outermost first, then its caption. */
  readonly headings: readonly Phrasing[];
  /** Marks of the lead-in right above ("Sourced from:[10]") and of the caption. */
  readonly listReferences: readonly FootnoteReference[];
  readonly split: Noted<SplitTable>;
  readonly standing: ListStanding;
  readonly verdict: RosterVerdict;
  readonly position: Position | undefined;
}

/** All tables and lists in source order, those under headings that are not asked for left out. */
export function judgedBlocks(document: Document, context: ExtractContext): readonly JudgedBlock[] {
  const structured = document.format !== 'flat-text';
  const placed = placedRosters(document.root, [], { vocabulary: context.vocabulary, structured });
  const wanted = placed.filter(({ headings }) => isWanted(headings, context.sections));
  const spansLost = document.format === 'markdown' || document.format === 'rendered-text';
  const judged = wanted.map((one) => judge(one, { ...context, spansLost }, structured));
  return judged.some(isLookedAlike) ? judged.map(likeTheOthers) : judged;
}

/** A list taken for its items' look alone. */
function isLookedAlike({ block, verdict, standing }: JudgedBlock): boolean {
  return block.kind === 'list' && verdict.roster && !standing.announced;
}

/** A shorter list whose items look like those of the longer ones beside it. */
function likeTheOthers(one: JudgedBlock): JudgedBlock {
  const short =
    one.block.kind === 'list' && !one.verdict.roster && !one.standing.elsewhere && looksLikeMembers(one.split.value);
  return short ? { ...one, verdict: { roster: true, reason: 'Its items look like those of the longer lists.' } } : one;
}

interface PlacedRoster {
  readonly block: FlatTable | Table | List;
  readonly headings: readonly Phrasing[];
  readonly leadIn: readonly FootnoteReference[];
}

interface PlaceQuestion {
  readonly vocabulary: Vocabulary;
  /** Whether the page kept its tables and lists. */
  readonly structured: boolean;
}

function placedRosters(section: Section, above: readonly Phrasing[], asked: PlaceQuestion): readonly PlacedRoster[] {
  const headings = section.heading === undefined ? above : [...above, section.heading];
  const own = section.children.flatMap((block, at): readonly PlacedRoster[] => {
    if (!mayList(block, asked.structured)) return [];
    return [{ block, headings, leadIn: leadInMarks(section.children[at - 1], asked.vocabulary) }];
  });
  return [...own, ...section.sections.flatMap((child) => placedRosters(child, headings, asked))];
}

/** A table that is none of events, or a list; in run-together text the numbered ones are of other things. */
function mayList(block: Block, structured: boolean): block is FlatTable | Table | List {
  if (block.kind === 'flatTable') return !isEventTable(block);
  return block.kind === 'table' || (block.kind === 'list' && (structured || !block.ordered));
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

function judge(
  { block, headings, leadIn }: PlacedRoster,
  context: ExtractContext & RoleContext,
  structured: boolean,
): JudgedBlock {
  const caption = block.kind === 'table' && block.caption !== undefined ? [block.caption] : [];
  const all = [...headings, ...caption];
  const standing = standingUnder(all, context.vocabulary);
  const { split, verdict } = splitBlock(block, { context, standing, structured });
  const leading = split.value.leading.flatMap(({ footnoteReferences }) => footnoteReferences);
  return {
    block,
    headings: all,
    listReferences: [...leadIn, ...leading],
    split,
    standing,
    verdict,
    position: positionOf(block),
  };
}

interface SplitQuestion {
  readonly context: ExtractContext & RoleContext;
  readonly standing: ListStanding;
  readonly structured: boolean;
}

function splitBlock(
  block: FlatTable | Table | List,
  { context, standing, structured }: SplitQuestion,
): Pick<JudgedBlock, 'split' | 'verdict'> {
  if (standing.elsewhere) return leftAlone(standing);
  if (block.kind === 'table' && isInfoboxTable(block, context.vocabulary))
    return notListed('It is an infobox: labels and their values.');
  if (block.kind === 'table') return judged(splitGrid(block, context), standing);
  if (block.kind === 'flatTable') return judged(splitWith(block, context.vocabulary), standing);
  const list = splitList(block, context.vocabulary);
  const tells = list.parted >= 0.8 || !isFlat(block);
  if (structured && tells) return { split: { value: list, findings: [] }, verdict: listVerdict(list, standing) };
  const lines = block.items.map(({ content }) => content);
  if (structured && lines.filter(isSentence).length * 2 >= lines.length) return notListed('Its items are sentences.');
  return judged(splitWith({ kind: 'flatTable', lines }, context.vocabulary), standing);
}

function judged(split: Noted<SplitTable>, standing: ListStanding): Pick<JudgedBlock, 'split' | 'verdict'> {
  const verdict = rosterVerdict(split.value, standing);
  return { split: verdict.roster ? { ...split, value: withNames(split.value) } : split, verdict };
}

const naming: readonly ColumnRole[] = ['name', 'person', 'party'];

/** Where nobody else is named, the places are the members. */
function withNames(split: SplitTable): SplitTable {
  const place = split.columns.findIndex(({ role }) => role === 'place');
  if (place === -1 || split.columns.some(({ role }) => naming.includes(role))) return split;
  const rows = split.rows.map((row) => {
    const { value, position, links } = row.cells[place] ?? noWords({ kind: 'text', line: 0, column: 0 });
    const name = { ...noWords(position), value, links };
    return { ...row, cells: [...row.cells, name], inherited: [...row.inherited, row.inherited[place] ?? false] };
  });
  return { ...split, columns: [...split.columns, { header: '', role: 'name' }], rows };
}

/** What stands elsewhere need not be split. */
function leftAlone(standing: ListStanding): Pick<JudgedBlock, 'split' | 'verdict'> {
  const empty: SplitTable = { columns: [], rows: [], leading: [] };
  return { split: { value: empty, findings: [] }, verdict: rosterVerdict(empty, standing) };
}

function notListed(reason: string): Pick<JudgedBlock, 'split' | 'verdict'> {
  return { split: { value: { columns: [], rows: [], leading: [] }, findings: [] }, verdict: { roster: false, reason } };
}

function isSentence({ value }: Phrasing): boolean {
  return /[\p{Ll})][.!?]["”]?$/u.test(value.trim()) && value.trim().split(/\s+/u).length >= 6;
}

/** Without nested lists or terms. */
function isFlat({ items }: List): boolean {
  return items.every(({ children, term }) => children.length === 0 && term === undefined);
}

function positionOf(block: FlatTable | Table | List): Position | undefined {
  if (block.kind === 'flatTable') return block.lines[0]?.position;
  if (block.kind === 'list') return block.items[0]?.content.position;
  return block.rows[0]?.[0]?.content.position;
}

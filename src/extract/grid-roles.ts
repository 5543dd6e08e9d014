// The role of each column of a grid: as the config says, by its header's words, else by what its cells hold.
import type { ColumnRole } from '../languages/language.ts';
import { type ColumnContent, contentOf } from './column-roles.ts';
import type { GridColumn } from './grid-columns.ts';
import { columnRole } from './header-line.ts';
import { foldWords, type Vocabulary } from './vocabulary.ts';

export interface RoleContext {
  readonly vocabulary: Vocabulary;
  /** Header (in any case) → role, where a person has settled it. */
  readonly columns?: ReadonlyMap<string, ColumnRole>;
  /** Whether the page's form cannot hold cells that span rows, so that a blank place may be the one above. */
  readonly spansLost?: boolean;
}

export interface RoledColumn extends GridColumn {
  readonly header: string;
  readonly role: ColumnRole;
  /** Whether the header or the cells told the role. */
  readonly known: boolean;
  readonly content: ColumnContent;
}

export function roledColumns(columns: readonly GridColumn[], context: RoleContext): readonly RoledColumn[] {
  const roled = columns.map((column) => roledColumn(column, context));
  return withTerms(withNames(withParties(roled)));
}

function roledColumn(column: GridColumn, { vocabulary, columns }: RoleContext): RoledColumn {
  const header = column.headers.join(' ');
  const content = contentOf(
    column.cells.map((cell) => cell.content),
    vocabulary,
  );
  const settled = settledRole(column.headers, header, columns);
  if (settled !== undefined) return { ...column, header, role: settled, known: true, content };
  const named = roleOfHeaders(column.headers, vocabulary);
  return { ...column, header, content, ...decided(named, content) };
}

function settledRole(
  headers: readonly string[],
  header: string,
  columns: RoleContext['columns'] = new Map(),
): ColumnRole | undefined {
  const asked = new Map([...columns].map(([words, role]) => [foldWords(words), role]));
  return [header, ...headers].map((words) => asked.get(foldWords(words))).find((role) => role !== undefined);
}

type Named = Pick<RoledColumn, 'role' | 'known'>;

const nothing: Named = { role: 'text', known: false };

/** All rows of the header together, else the lowest; seats stay seats whatever chamber stands below. */
function roleOfHeaders(headers: readonly string[], vocabulary: Vocabulary): Named {
  const each = headers.map((words) => columnRole(words, vocabulary));
  const whole = headers.length > 1 ? columnRole(headers.join(' '), vocabulary) : nothing;
  const lowest = each.at(-1) ?? nothing;
  const seats = each.find(({ role }) => role === 'seats');
  if (seats !== undefined && lowest.role !== 'seats_lower' && lowest.role !== 'seats_upper') return seats;
  if (whole.known && headers.length > 1 && !lowest.known) return whole;
  return lowest.known ? lowest : (each.findLast(({ known }) => known) ?? lowest);
}

/** Roles whose cells are words, so that a column of numbers or dates is none of them. */
const worded: ReadonlySet<ColumnRole> = new Set([
  'name',
  'native_name',
  'person',
  'place',
  'party',
  'abbreviation',
  'government',
  'ideology',
]);
const shaped: ReadonlySet<ColumnRole> = new Set(['number', 'ordinal', 'date', 'term', 'seats', 'website']);

function decided({ role, known }: Named, content: ColumnContent): Named {
  const told = content.role;
  if (told !== undefined && (!known || role === 'text')) return { role: told, known: true };
  if (told !== undefined && contradicts(role, told)) return { role: told, known: true };
  if (role === 'person' && isRepetitive(content)) return { role: 'party', known: true };
  return role === 'name' && content.people >= 0.5 ? { role: 'person', known: true } : { role, known };
}

const dated: ReadonlySet<ColumnRole> = new Set(['date', 'joined', 'left', 'term', 'status', 'kind']);

/** Numbers under "Members" are no members; "Seat" may count seats. */
function contradicts(role: ColumnRole, told: ColumnRole): boolean {
  if (told === 'number' && dated.has(role)) return true;
  return (worded.has(role) && shaped.has(told)) || (role === 'constituency' && told === 'seats');
}

/** A few texts again and again, as parties are and people are not. */
function isRepetitive({ filled, distinct, people }: ColumnContent): boolean {
  return filled >= 20 && distinct * 5 <= filled && people < 0.3;
}

/** A party before its leader is who is listed when no row repeats one; after a person, "Party name" is the person's. */
function withParties(columns: readonly RoledColumn[]): readonly RoledColumn[] {
  const person = columns.findIndex(({ role }) => role === 'person');
  const people = columns[person]?.content.people ?? 0;
  if (person === -1) return columns;
  return columns.map((column, at): RoledColumn => {
    const { role, content } = column;
    if (role === 'party' && at < person && content.distinct * 10 >= content.filled * 9)
      return { ...column, role: 'name' };
    return role === 'name' && at > person && people >= 0.4 && content.people < 0.3
      ? { ...column, role: 'party' }
      : column;
  });
}

const naming: ReadonlySet<ColumnRole> = new Set(['name', 'person']);

/** Where no column names anybody, the one of words that differ most does; what repeats beside it tells a place or party. */
function withNames(columns: readonly RoledColumn[]): readonly RoledColumn[] {
  const headed = columns.some(({ headers }) => headers.length > 0);
  if (columns.some(({ role }) => naming.has(role))) return headed ? columns : withRest(columns);
  if (columns.some(({ role }) => role === 'party')) return columns;
  const free = columns.filter(({ role, content }) => role === 'text' && isNameLike(content));
  const [best] = [...free].sort((a, b) => nameScore(b.content) - nameScore(a.content));
  if (best === undefined || headed) return columns;
  return withRest(columns.map((column) => (column === best ? { ...column, role: 'name', known: true } : column)));
}

function isNameLike({ filled, words, distinct }: ColumnContent): boolean {
  return filled >= 2 && words <= 8 && distinct * 2 > filled;
}

function nameScore({ linked, distinct, filled, latin }: ColumnContent): number {
  return linked + distinct / Math.max(1, filled) + (latin ? 0.5 : 0);
}

/** Columns without header around a name: one in another script is the native name, one spanned before it the constituency. */
function withRest(columns: readonly RoledColumn[]): readonly RoledColumn[] {
  const at = columns.findIndex(({ role }) => naming.has(role));
  const name = columns[at];
  if (name === undefined) return columns;
  const placed = columns.some(({ role }) => role === 'place' || role === 'constituency');
  const first = placed
    ? -1
    : columns.slice(0, at).findIndex((column) => isUnnamed(column) && column.cells.length >= 3 && repeats(column));
  return columns.map((column, index): RoledColumn => {
    if (!isUnnamed(column)) return column;
    const role = index === first ? 'constituency' : besideName(column.content, name.content);
    return role === 'text' ? column : { ...column, role, known: true };
  });
}

function isUnnamed({ role, header }: RoledColumn): boolean {
  return role === 'text' && header === '';
}

/** The same words for several rows, spanned or written again. */
function repeats({ cells, content }: RoledColumn): boolean {
  return cells.some(({ inherited }) => inherited) || content.distinct * 2 <= content.filled;
}

function besideName(content: ColumnContent, name: ColumnContent): ColumnRole {
  if (content.latin !== name.latin && content.distinct * 2 > content.filled) return 'native_name';
  return isRepetitive(content) ? 'party' : 'text';
}

/** Two columns of dates under one header "Term": the first is when it began, the second when it ended. */
function withTerms(columns: readonly RoledColumn[]): readonly RoledColumn[] {
  return columns.map((column, at) => {
    const [before, after] = [columns[at - 1], columns[at + 1]];
    if (column.role !== 'term' || column.header === '') return column;
    if (after?.role === 'term' && after.header === column.header && before?.header !== column.header)
      return { ...column, role: 'joined' };
    return before?.role === 'term' && before.header === column.header ? { ...column, role: 'left' } : column;
  });
}

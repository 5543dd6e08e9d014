// How well a piece of a row fits a column: by the column's role, and by what the other rows have in it.
import { findPlace } from '../gazetteer/places.ts';
import type { ColumnRole } from '../languages/language.ts';
import { abbreviationShape, longestAbbreviation, notAbbreviation } from './abbreviation.ts';
import { isBlankWord, longestBlank, shapeScore } from './shape-scores.ts';
import type { RowText, TableModel } from './table-model.ts';
import { foldWords, type Vocabulary } from './vocabulary.ts';
import { runLimit } from './word-runs.ts';
import { nameScore, notesScore, type Span, weightOf } from './word-scores.ts';

/** Pieces of a row that would be the cell of a column. */
export interface CellSpan extends Span {
  readonly role: ColumnRole;
}

/**
 * Fitness of pieces, one at least, for a column by its role. What other rows taught is not in it but in recurring
 * roles, where words that come again and again are.
 */
export function cellScore(row: RowText, span: CellSpan, model: TableModel): number {
  const { role } = span;
  switch (role) {
    case 'place':
      return placeScore(row, span, model);
    case 'name':
    case 'native_name':
      return nameScore(row, span);
    case 'person':
      return nameScore(row, span) * 0.8 + personLength(row, span) + givenNameScore(row, span);
    case 'abbreviation':
      return abbreviationScore(row, span, model.vocabulary);
    case 'government':
      return governmentScore(cellText(row, span), row.atoms[span.from]?.folded ?? '', model.vocabulary);
    case 'notes':
      return notesScore(row, span, model.vocabulary);
    case 'party':
    case 'constituency':
    case 'kind':
    case 'status':
      return recurringScore(row, span, model);
    case 'ideology':
    case 'text':
      return openText(row, span, model);
    case 'ignored':
      return openText(row, span, model) - 2.5;
    default:
      return lengthOf(row, span) > longestShaped ? -9 : shapeScore(role, spacedText(row, span), model.vocabulary);
  }
}

/** Dates, numbers and addresses are few words, in UTF-16 units: a longer piece need not be looked at. */
const longestShaped = 120;

function lengthOf({ atoms }: RowText, { from, to }: Span): number {
  return (atoms[to - 1]?.end ?? 0) - (atoms[from]?.start ?? 0);
}

/** Whether a cell of the role can begin with the piece at all, told by that piece alone. */
export function mayBegin({ atoms, weights }: RowText, from: number, { role, model }: ColumnOf): boolean {
  const first = atoms[from];
  if (first === undefined || isBlankWord(first.text)) return true;
  if (numeric.has(role)) return first.shape === 'number' || first.shape === 'sign';
  if (role === 'place') return !model.inherits || (weights.places[from]?.length ?? 0) > 0;
  if (role === 'government') return model.vocabulary.governmentStarts.has(first.folded);
  return true;
}

interface ColumnOf {
  readonly role: ColumnRole;
  readonly model: TableModel;
}

const numeric: ReadonlySet<ColumnRole> = new Set(['seats', 'seats_lower', 'seats_upper', 'number']);

/** The words of the pieces as they stand. */
export function cellText({ atoms, content }: RowText, { from, to }: Span): string {
  return content.value.slice(atoms[from]?.start ?? 0, atoms[to - 1]?.end ?? 0);
}

/** The same with a space at every cut where nothing stood: `1936 July` for `1936July`. */
function spacedText(row: RowText, { from, to }: Span): string {
  let text = '';
  for (let at = from; at < to; at += 1) {
    const atom = row.atoms[at];
    if (atom === undefined) continue;
    const gap = at === from || atom.cut === 'soft' ? '' : atom.cut === 'line' ? '\n' : ' ';
    text += gap + atom.text;
  }
  return text;
}

/** A known place counts; after a flag it is sure, and where countries carry flags a bare one is none. */
function placeScore(row: RowText, span: Span, { flagged }: TableModel): number {
  const place = row.weights.places[span.from]?.find(({ to }) => to === span.to);
  if (place === undefined) return isBlankCell(row, span) ? 0 : -6;
  if (row.weights.flags[span.from] === true) return 9;
  return flagged && place.scope === 'country' ? -3 : 5;
}

/** A cell that says "nothing here" in so many words. */
function isBlankCell(row: RowText, span: Span): boolean {
  return lengthOf(row, span) <= longestBlank && isBlankWord(cellText(row, span));
}

function recurringScore(row: RowText, span: Span, model: TableModel): number {
  if (isBlankCell(row, span)) return 0.5;
  const dates = 3 * weightOf(row.weights.dateSums, span.from, span.to);
  const people = hasPeople(model) ? 0.8 * weightOf(row.weights.givenSums(), span.from, span.to) : 0;
  return nameScore(row, span) * 0.4 + repeated(row, span, model) - dates - people;
}

function hasPeople({ roles }: TableModel): boolean {
  return roles.includes('person');
}

function abbreviationScore(row: RowText, span: Span, { descriptors }: Vocabulary): number {
  if (lengthOf(row, span) > longestAbbreviation) return notAbbreviation;
  const text = cellText(row, span);
  if (isBlankWord(text)) return 0.5;
  const shape = abbreviationShape(text);
  if (shape < -2) return shape;
  const known = findPlace(text) !== undefined ? 2 : descriptors.has(foldWords(text)) ? 1 : 0;
  return shape - known - 0.6;
}

function governmentScore(text: string, first: string, { governments, governmentStarts }: Vocabulary): number {
  if (!governmentStarts.has(first)) return isBlankWord(text) ? 0.5 : -6;
  const folded = foldWords(text);
  if (governments.has(folded)) return 5 + 0.1 * folded.split(' ').length;
  return isBlankWord(text) ? 0.5 : -6;
}

function personLength({ weights }: RowText, span: Span): number {
  const words = weightOf(weights.wordSums, span.from, span.to);
  const numbers = weightOf(weights.wordSums, span.from, span.to) - weightOf(weights.letterSums, span.from, span.to);
  if (numbers > 0) return -2 * numbers;
  return words <= 1 ? -1.2 : words === 2 ? 0.9 : words === 3 ? 0.4 : -0.5 * (words - 3);
}

/** A person's name begins with a given name; one that comes later began another cell. */
function givenNameScore({ weights }: RowText, { from, to }: Span): number {
  const givenSums = weights.givenSums();
  const first = weightOf(givenSums, from, from + 1);
  const later = weightOf(givenSums, from + 1, to);
  return first > 0 ? 1.4 : later > 0 ? -1 : 0;
}

/**
 * In how many rows the words stand, as a power of two, for columns whose values come again and again. Words that
 * always go on with the same next word are half a value: "Progressive" of "Progressive Conservative".
 */
export function repeated(row: RowText, { from, to }: Span, { rowsWith, rowCount }: TableModel): number {
  if (rowCount < 4 || to - from > runLimit) return -0.3;
  const runs = row.runs(from);
  const run = runs[to - from - 1];
  const rows = run === undefined ? 0 : (rowsWith.get(run) ?? 0);
  if (rows < 2) return -0.3;
  const longer = runs[to - from];
  if (longer !== undefined && (rowsWith.get(longer) ?? 0) * 5 >= rows * 4) return -0.3;
  return Math.min(4, Math.log2(rows)) + 0.15 * (to - from - 1);
}

function openText(row: RowText, span: Span, model: TableModel): number {
  if (isBlankCell(row, span)) return 0.5;
  const shape = Math.max(nameScore(row, span) * 0.25, notesScore(row, span, model.vocabulary) * 0.25, -0.5);
  return shape + Math.max(0, repeated(row, span, model) * 0.5);
}

/** Line breaks belong into lists of seats and before remarks in brackets, less into texts, hardly into names. */
export function lineBreaks({ weights }: RowText, { role, from, to }: CellSpan): number {
  const breaks = weightOf(weights.breakSums, from + 1, to);
  if (breaks === 0) return 0;
  return -breaks * (role.startsWith('seats') ? 0 : role === 'notes' || role === 'text' || role === 'ignored' ? 2.5 : 3);
}

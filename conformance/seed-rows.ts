// Checks of the roster rows of an article against their labels, field by field.
import type { Entry } from '../src/model/record.ts';
import { tidy } from '../src/model/text-order.ts';
import type { Excerpt, RowLabel } from './labels.ts';
import { asker, type Check, isRight, labelsOf, lineOf } from './seed-checks.ts';

type Undecidable = Extract<RowLabel, { readonly decidable: false }>;

/** A row is known by its line; an entry on any other line was invented. */
export function checkRows(labels: readonly RowLabel[], entries: readonly Entry[]): readonly Check[] {
  const labelled = new Set(labels.map(({ line }) => line));
  const invented = entries.filter(({ grounds }) => !labelled.has(lineOf(grounds.position)));
  const on = (line: number) => entries.filter(({ grounds }) => lineOf(grounds.position) === line);
  return [
    ...labels.flatMap((label) => checkRow(label, on(label.line))),
    ...invented.map(({ grounds, name }) => asker('row', lineOf(grounds.position))('found', '', name)),
  ];
}

/** A row that was not found counts for the fields it should have filled, not for those it leaves empty. */
function checkRow(label: RowLabel, entries: readonly Entry[]): readonly Check[] {
  const found = asker('row', label.line)('found', 'once', describeCount(entries.length));
  const checks = [found, ...checkFields(label, entries[0])];
  return entries.length === 0 ? checks.filter((check) => !isRight(check)) : checks;
}

function describeCount(count: number): string {
  if (count < 2) return count === 0 ? '' : 'once';
  return `${count} times`;
}

function checkFields(label: RowLabel, entry: Entry | undefined): readonly Check[] {
  const check = asker('row', label.line);
  return [
    check('standing', label.standing, entry?.standing ?? ''),
    check('place', label.place.label, entry?.place.label ?? ''),
    check('inherited', String(label.place.inherited), String(entry?.placeInherited ?? '')),
    check('scope', label.place.scope, entry?.place.scope ?? ''),
    check('code', label.place.code, entry?.place.countryCode || entry?.place.regionCode || ''),
    check('seats', eitherSeats(label), showSeats(entry)),
    check(
      'government',
      [label.government, label.fragment?.government ?? label.government],
      entry?.governmentLabel ?? '',
    ),
    check('marks', label.marks.join(' '), labelsOf(entry?.grounds.footnoteReferences ?? [])),
    ...(label.decidable ? checkNames(label, entry) : [checkUndecidable(label, entry)]),
  ];
}

function checkNames(label: RowLabel, entry: Entry | undefined): readonly Check[] {
  const check = asker('row', label.line);
  return [
    check('name', label.name, entry?.name ?? ''),
    check('altNames', label.altNames.join(' | '), entry?.altNames.join(' | ') ?? ''),
    check('disambiguator', label.disambiguator, entry?.disambiguator ?? ''),
    check('abbreviation', label.abbreviation, entry?.abbreviation ?? ''),
    check('notes', showExcerpt(label.notes), showAs(label.notes, entry?.notes ?? '')),
  ];
}

/** The truth must be what was taken or among the alternatives. */
function checkUndecidable(label: Undecidable, entry: Entry | undefined): Check {
  const readings = entry === undefined ? [] : [entry, ...entry.alternatives];
  const shown = readings.map(({ name, abbreviation, notes }) => [name, abbreviation, showAs(label.notes, notes)]);
  const texts = shown.map((parts) => parts.join(' | '));
  const believed = [label.name, label.abbreviation, showExcerpt(label.notes)].join(' | ');
  const read = texts.find((text) => text === believed) ?? texts.join(' / ');
  return asker('undecidable', label.line)('reading', believed, read);
}

function eitherSeats({ seats, fragment }: RowLabel): readonly string[] {
  return [seats, ...(fragment === undefined ? [] : [fragment.seats])].map((counts) =>
    counts.map((pair) => pair.map(digits).join('/')).join(', '),
  );
}

function digits(written: string): string {
  return written.replace(/\D/gu, '');
}

function showSeats(entry: Entry | undefined): string {
  return (entry?.seats ?? []).map(({ held, total }) => `${held}/${total ?? ''}`).join(', ');
}

export function showExcerpt(notes: Excerpt | null): string {
  return notes === null ? '' : `${notes.first} … (${notes.length})`;
}

/** Words that were read, shown as the label's excerpt is; whole where they start otherwise. */
export function showAs(label: Excerpt | null, notes: string): string {
  const text = tidy(notes);
  return label !== null && text.startsWith(label.first) ? `${label.first} … (${text.length})` : text;
}

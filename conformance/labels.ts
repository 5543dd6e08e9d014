// Hand-labelled truth of one article as text: the shape of the gold files, and how one is read.
import { z } from 'zod';
import { type FindingCode, findingKinds } from '../src/model/finding.ts';
import { parsePartialDate } from '../src/model/partial-date.ts';
import { scopes } from '../src/model/tables.ts';

const text = z.string();
const filled = z.string().min(1);
/** The line, from 1, on which a thing starts. */
const line = z.int().min(1);
const date = filled.refine((written) => parsePartialDate(written) !== undefined, 'is no date');
const dateOrNone = z.union([z.literal(''), date]);
/** Numbers of the references cited at a place, in the order of the page. */
const marks = z.array(filled).readonly();
/** Seats held and seats of the chamber, as written. */
const seats = z.array(z.tuple([filled, filled]).readonly()).readonly();
const codes = Object.keys(findingKinds) as FindingCode[];

/**
 * Words of a source that are not ours to copy: the first two, as written, and the length of the whole in UTF-16
 * units with marks taken out and ends trimmed, so that it can be told where it starts and ends. `text` is the
 * whole, where it may be copied.
 */
const excerpt = z
  .strictObject({ first: filled, length: z.int().min(1), text: filled.exactOptional() })
  .refine(isOwnBeginning, '"first" and "length" do not fit')
  .readonly();

function isOwnBeginning(words: { readonly first: string; readonly length: number; readonly text?: string }): boolean {
  if (words.text === undefined) return words.length >= words.first.length;
  return words.text.length === words.length && words.text.startsWith(words.first);
}

const place = z
  .strictObject({
    /** As written, on this row or on the one it is inherited from. */
    label: filled,
    inherited: z.boolean(),
    scope: z.enum(scopes),
    /** ISO 3166-1 alpha-2 of a country, `EU`, UN M49 of a region; empty where no code is exactly this place. */
    code: text,
  })
  .readonly();

/** Seats and status that stand after a row's notes: its own or the rest of a lost row, which no reader can tell. */
const fragment = z.strictObject({ line, seats, government: text }).readonly();

const alternative = z.strictObject({ name: filled, abbreviation: text, notesFirst: text }).readonly();

const row = z.strictObject({
  line,
  standing: z.enum(['current', 'former']),
  place,
  /** Without brackets; second names and the disambiguator stand apart. */
  name: filled,
  altNames: z.array(filled).readonly(),
  disambiguator: text,
  abbreviation: text,
  seats,
  government: text,
  notes: excerpt.nullable(),
  marks,
  fragment: fragment.exactOptional(),
});

const rowLabel = z.discriminatedUnion('decidable', [
  row.extend({ decidable: z.literal(true) }).readonly(),
  /** A careful human could not tell the split from the text: the fields hold what we believe. */
  row.extend({ decidable: z.literal(false), alternatives: z.array(alternative).min(1).readonly() }).readonly(),
]);

const eventLabel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('row'), line, seq: z.int(), date, place: text, title: filled, marks }).readonly(),
  /** `required` is false where leaving the sentence out, or taking it for a statement, is as right. */
  z
    .strictObject({
      kind: z.literal('sentence'),
      line,
      date,
      role: z.enum(['founding', 'other']),
      marks,
      required: z.boolean(),
    })
    .readonly(),
]);

/** `who` is the member's name as its row has it; `when` is empty for an undated statement. */
const statementLabel = z
  .strictObject({ line, who: filled, event: z.enum(['joined', 'left']), when: dateOrNone, marks })
  .readonly();

const factLabel = z
  .strictObject({ line, key: filled, label: filled, value: z.union([filled, excerpt]), date: dateOrNone })
  .readonly();

const referenceLabel = z
  .strictObject({
    line,
    number: filled,
    authors: z.array(filled).readonly(),
    title: filled,
    container: text,
    issued: dateOrNone,
    archived: dateOrNone,
    accessed: dateOrNone,
    /** BCP 47; empty where the reference names none. */
    language: text,
  })
  .readonly();

/** A finding that must be raised, in words for people, with every line it may be placed at. */
const findingLabel = z
  .strictObject({ code: z.enum(codes), about: filled, lines: z.array(line).min(1).readonly() })
  .readonly();

const labels = z
  .strictObject({
    rows: z.array(rowLabel).readonly(),
    events: z.array(eventLabel).readonly(),
    statements: z.array(statementLabel).readonly(),
    facts: z.array(factLabel).readonly(),
    references: z.array(referenceLabel).readonly(),
    findings: z.array(findingLabel).readonly(),
  })
  .readonly();

export type Excerpt = z.infer<typeof excerpt>;
export type RowLabel = z.infer<typeof rowLabel>;
export type EventLabel = z.infer<typeof eventLabel>;
export type FactLabel = z.infer<typeof factLabel>;
export type ReferenceLabel = z.infer<typeof referenceLabel>;
export type Labels = z.infer<typeof labels>;

/** Reads a gold file; throws with the JSON path where its shape is wrong. */
export function parseLabels(json: string): Labels {
  const result = labels.safeParse(JSON.parse(json));
  if (result.success) return result.data;
  throw new Error(z.prettifyError(result.error), { cause: result.error });
}

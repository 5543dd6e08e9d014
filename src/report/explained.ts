// What is known of a member, a membership or a finding of a published dataset, gathered with its evidence.
import type { Dataset, Row } from '../model/dataset.ts';
import { PipelineError } from '../model/pipeline-error.ts';
import { compareText } from '../model/text-order.ts';
import type { CitationWords, ExplainedPart, ExplainedValue, Explanation, Ground } from './explanation.ts';
import { lineAt } from './line-at.ts';
import { findMember } from './member-lookup.ts';
import { hintOf, placeOf } from './run-summary.ts';

export interface Question {
  /** A member, membership or finding by its id, or a member by its name. */
  readonly subject: string;
  /** Only this column; all when `undefined`. */
  readonly field: string | undefined;
}

/** A source as it is at hand. */
export interface Page {
  readonly file: string;
  /** Empty when the file is gone or is not what was read. */
  readonly lines: readonly string[];
  /** The row or words at a CSS path, from where the quote begins; empty where they are not at hand. */
  readonly excerptAt: (path: string, quote: string) => string;
}

export interface Book {
  readonly dataset: Dataset;
  /** By the published id of the source. */
  readonly pages: ReadonlyMap<string, Page>;
}

/** @throws PipelineError `subject-unknown`, `name-ambiguous` or `field-unknown`, each saying what there is */
export function explained({ subject, field }: Question, book: Book): Explanation {
  const { findings, memberships } = book.dataset;
  const finding = findings.find(({ finding_id }) => finding_id === subject);
  if (finding !== undefined) return explainFinding(finding, book);
  const membership = memberships.find(({ membership_id }) => membership_id === subject);
  const member = findMember(membership?.member_id ?? subject, book.dataset);
  const spells =
    membership === undefined ? memberships.filter(({ member_id }) => member_id === member.member_id) : [membership];
  const parts = [
    ...(membership === undefined ? [memberPart(member, book)] : []),
    ...spells.map((spell) => membershipPart(spell, book)),
  ];
  return {
    title: member.name,
    about: [aboutMember(member)],
    parts: field === undefined ? parts.map(withoutGaps) : onlyField(parts, field),
  };
}

function aboutMember({ member_id, kind, place_label, country_code, alt_names, abbreviation }: Row<'members'>): string {
  const code = country_code === null ? '' : ` (${country_code})`;
  const place = place_label === null ? '' : `${place_label}${code}`;
  const known = [
    kind === 'unknown' ? '' : kind.replaceAll('_', ' '),
    place,
    abbreviation ?? '',
    ...alt_names,
    member_id,
  ];
  return known.filter((part) => part !== '').join(' · ');
}

function memberPart(row: Row<'members'>, book: Book): ExplainedPart {
  return { heading: 'Member', values: valuesOf(row, { type: 'member', id: row.member_id }, book) };
}

function membershipPart(row: Row<'memberships'>, book: Book): ExplainedPart {
  const roster = book.dataset.rosters.find(({ roster_id }) => roster_id === row.roster_id);
  const heading = `${row.status} ${row.category} of ${roster?.name ?? row.roster_id}, spell ${row.spell} · ${row.membership_id}`;
  return { heading, values: valuesOf(row, { type: 'membership', id: row.membership_id }, book) };
}

/** Columns that say nothing of the world by themselves. */
const plumbing: ReadonlySet<string> = new Set([
  'member_id',
  'membership_id',
  'roster_id',
  'spell',
  'category',
  'synthetic',
  'scope',
]);

interface Subject {
  readonly type: 'member' | 'membership';
  readonly id: string;
}

/** Every column of the row, then what there is evidence for besides (`seats`). */
function valuesOf(row: object, { type, id }: Subject, book: Book): readonly ExplainedValue[] {
  const { evidence } = book.dataset;
  const own = evidence.filter(({ subject_type, subject_id }) => subject_type === type && subject_id === id);
  const cells = new Map(Object.entries(row).filter(([column]) => !plumbing.has(column)));
  const fields = new Set([...cells.keys(), ...own.map(({ field }) => field)]);
  return [...fields].map((field) => {
    const rows = own.filter((one) => one.field === field);
    return { field, value: shown(cells.get(field) ?? rows[0]?.value), reasons: rows.map((one) => reasonOf(one, book)) };
  });
}

function shown(value: unknown): string {
  return Array.isArray(value) ? value.join(' | ') : String(value ?? '');
}

function reasonOf(row: Row<'evidence'>, book: Book): ExplainedValue['reasons'][number] {
  const { value, rule, confidence, source_id, locator, quote, citation_id } = row;
  const ground = groundOf({ source: source_id, locator, quote: quote ?? '' }, book);
  return { value: value ?? '', rule, confidence, ground, citation: citationOf(citation_id, book.dataset) };
}

interface Spot {
  readonly source: string | null;
  readonly locator: string | null;
  readonly quote: string;
}

function groundOf({ source, locator, quote }: Spot, { pages }: Book): Ground {
  const files = new Map([...pages].map(([key, { file }]) => [key, file]));
  const page = pages.get(source ?? '');
  const [, line = '', column = ''] = /^(\d+):(\d+)$/u.exec(locator ?? '') ?? [];
  const isLine = line !== '';
  return {
    place: placeOf(source, locator, files),
    quote,
    line: isLine ? lineAt({ line: Number(line), column: Number(column), quote }, page?.lines ?? []) : undefined,
    excerpt: isLine || locator === null ? '' : (page?.excerptAt(locator, quote) ?? ''),
  };
}

function citationOf(id: string | null, { citations }: Dataset): CitationWords | undefined {
  const citation = citations.find(({ citation_id }) => citation_id === id);
  if (citation === undefined) return undefined;
  const { label, title, container, issued_edtf, archived, accessed } = citation;
  const dates = [
    ['issued', issued_edtf],
    ['archived', archived],
    ['retrieved', accessed],
  ].filter(([, date]) => date !== null);
  return { label, words: [title, container, ...dates.map((date) => date.join(' '))].filter(Boolean).join(', ') };
}

function withoutGaps({ heading, values }: ExplainedPart): ExplainedPart {
  return { heading, values: values.filter(({ value, reasons }) => value !== '' || reasons.length > 0) };
}

/** The field wherever it is, an empty one included: that nothing gives a value is an answer too. */
function onlyField(parts: readonly ExplainedPart[], field: string): readonly ExplainedPart[] {
  const found = parts.map(({ heading, values }) => ({
    heading,
    values: values.filter((value) => value.field === field),
  }));
  const filled = found.filter(({ values }) => values.length > 0);
  if (filled.length > 0) return filled;
  const known = [...new Set(parts.flatMap(({ values }) => values.map((value) => value.field)))].sort(compareText);
  const hint = `There are ${known.join(', ')}.`;
  throw new PipelineError({ code: 'field-unknown', message: `There is no field “${field}”.`, hint });
}

function explainFinding(finding: Row<'findings'>, book: Book): Explanation {
  const { code, severity, message, finding_id, subject_type, subject_id, source_id, locator } = finding;
  const name = book.dataset.members.find(({ member_id }) => member_id === subject_id)?.name ?? subject_id ?? '';
  const ground = groundOf({ source: source_id, locator, quote: '' }, book);
  const reason = { value: name, rule: code, confidence: 100, ground, citation: undefined };
  const hint = hintOf(code);
  return {
    title: `${severity} ${code}`,
    about: [message, ...(hint === '' ? [] : [`hint: ${hint}`]), finding_id],
    parts: [{ heading: 'About', values: [{ field: subject_type ?? 'source', value: name, reasons: [reason] }] }],
  };
}

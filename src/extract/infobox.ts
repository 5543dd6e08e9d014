// Labelled values of an infobox; where label and value were run together, they are parted by known labels or at glue.
import type { Claim, FactClaim } from '../model/claim.ts';
import {
  type Document,
  formatPosition,
  type InfoboxField,
  type Phrasing,
  placedBlocks,
  slicePhrasing,
  type Table,
} from '../model/document.ts';
import { clean, type Finding, joinNoted, type Noted, noSubject } from '../model/finding.ts';
import { tidy } from '../model/text-order.ts';
import { atomsOf } from './atoms.ts';
import type { Extractor } from './extractor.ts';
import { foldWords, type Vocabulary } from './vocabulary.ts';

export const infobox: Extractor = {
  id: 'infobox',
  extract: (document, { vocabulary }) => extract(document, vocabulary),
};

/** A label and its value, as the infobox has them. */
export interface InfoboxRow {
  readonly label: string;
  readonly value: Phrasing;
}

function extract(document: Document, vocabulary: Vocabulary): Noted<readonly Claim[]> {
  const boxes = placedBlocks(document.root).flatMap(({ block }): readonly Noted<readonly FactClaim[]>[] => {
    if (block.kind === 'infobox') return [clean(block.rows.flatMap((row) => fieldFacts(row, vocabulary)))];
    if (block.kind === 'table' && isInfoboxTable(block, vocabulary)) return [clean(tableFacts(block, vocabulary))];
    return block.kind === 'flatInfobox' ? [factsOf(block.lines, vocabulary)] : [];
  });
  const { value, findings } = joinNoted(boxes);
  return { value: value.flat(), findings };
}

/** A table of two columns that stands where an infobox was: most of its first cells are labels of infoboxes. */
export function isInfoboxTable({ rows }: Table, { infoboxLabels }: Vocabulary): boolean {
  if (rows.length < 2 || rows.length > 60 || rows.some((row) => row.length !== 2)) return false;
  const labels = rows.map((row) => foldWords(row[0]?.content.value ?? '').replace(/\s*:$/u, ''));
  const known = labels.filter((label) => infoboxLabels.has(label));
  return known.length >= 2 && known.length * 2 >= labels.filter((label) => label !== '').length;
}

function tableFacts({ rows }: Table, vocabulary: Vocabulary): readonly FactClaim[] {
  return rows.flatMap(([label, value]) => {
    const across =
      label === undefined || value === undefined || value.inherited === 'left' || label.content.value.trim() === '';
    return across ? [] : fieldFacts({ label: label.content, value: value.content }, vocabulary);
  });
}

/** A field whose label and value are known apart; one without a value says nothing. */
function fieldFacts({ label, value }: InfoboxField, vocabulary: Vocabulary): readonly FactClaim[] {
  const lines = value.value
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '');
  if (lines.length === 0) return [];
  const words = tidy(label.value).replace(/\s*:$/u, '');
  const marks = [...label.footnoteReferences, ...value.footnoteReferences];
  const grounds = { position: label.position, quote: tidy(`${label.value} ${value.value}`), footnoteReferences: marks };
  return [{ kind: 'fact', key: keyOf(words, vocabulary), label: words, value: lines.join(' | '), grounds }];
}

/** A line without label goes on with the value above it. */
function factsOf(lines: readonly Phrasing[], vocabulary: Vocabulary): Noted<readonly FactClaim[]> {
  const facts: FactClaim[] = [];
  const findings: Finding[] = [];
  for (const line of lines) {
    const row = splitInfoboxLine(line, vocabulary);
    const last = facts.at(-1);
    if (row !== undefined) facts.push(factOf(row, line, vocabulary));
    else if (last === undefined) findings.push(orphan(line));
    else facts[facts.length - 1] = { ...last, value: `${last.value} | ${tidy(line.value)}` };
  }
  return { value: facts, findings };
}

/** The label and the value of a line; `undefined` when the line has no label and goes on from the one above. */
export function splitInfoboxLine(line: Phrasing, vocabulary: Vocabulary): InfoboxRow | undefined {
  const end = knownLabelEnd(line.value, vocabulary) ?? glueEnd(line);
  if (end === undefined) return undefined;
  return {
    label: tidy(line.value.slice(0, end)).replace(/\s*:$/u, ''),
    value: slicePhrasing(
      line,
      end + (/^[\s\u00a0]*:/u.exec(line.value.slice(end))?.[0].length ?? 0),
      line.value.length,
    ),
  };
}

/** Where the longest known label that the line begins with ends, when something stands behind it. */
function knownLabelEnd(text: string, { infoboxLabels }: Vocabulary): number | undefined {
  for (let end = Math.min(text.length - 1, 60); end > 1; end -= 1) {
    if (!infoboxLabels.has(foldWords(text.slice(0, end)).replace(/:$/u, ''))) continue;
    if (/^[\s\u00a0:]|^[^\p{Ll}]/u.test(text.slice(end))) return end;
  }
  return undefined;
}

/** Where the first glued word ends: `WebsiteExample`. */
function glueEnd(line: Phrasing): number | undefined {
  const glued = atomsOf(line).find(
    ({ cut, shape, text }) => cut === 'glue' || (cut === 'soft' && (shape === 'number' || text.startsWith('('))),
  );
  return glued !== undefined && glued.start <= 60 ? glued.start : undefined;
}

function factOf({ label, value }: InfoboxRow, line: Phrasing, vocabulary: Vocabulary): FactClaim {
  const key = keyOf(label, vocabulary);
  const grounds = { position: line.position, quote: tidy(line.value), footnoteReferences: line.footnoteReferences };
  return { kind: 'fact', key, label, value: tidy(value.value), grounds };
}

function keyOf(label: string, { infoboxLabels }: Vocabulary): string {
  return infoboxLabels.get(foldWords(label)) ?? slugOf(label);
}

/** Lower case with underscores, as keys are. */
function slugOf(label: string): string {
  return (
    foldWords(label)
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .replace(/^_+|_+$/gu, '') || 'unlabelled'
  );
}

function orphan(line: Phrasing): Finding {
  return {
    code: 'orphan-fragment',
    message: `“${tidy(line.value)}” stands in the infobox without a label.`,
    sourceId: '',
    locator: formatPosition(line.position),
    subject: noSubject,
  };
}

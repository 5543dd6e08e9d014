// Reads the bundled article in each of its forms, and keeps of what was read only what every form can say.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extractors, languages, loadReaders } from '../../src/catalogue.ts';
import type { ArticleFormat, Capture } from '../../src/model/capture.ts';
import type { Grounds } from '../../src/model/claim.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Noted } from '../../src/model/finding.ts';
import { parseRosterId, parseSourceId } from '../../src/model/ids.ts';
import type { Citation, Entry, Fact, RosterEvent, SourceRecords, Statement } from '../../src/model/record.ts';
import { compareText } from '../../src/model/text-order.ts';
import { buildDataset, readSource } from '../../src/pipeline.ts';

const readers = await loadReaders(['text', 'html', 'wikitext', 'markdown']);
const folder = new URL('../../fixtures/progressive-international/', import.meta.url);
const organization = 'Progressive International';
const rosterId = parseRosterId('progressive-international');
const sourceId = parseSourceId('article');

/** One file of the article, as bytes. */
export function bytesOf(file: string): Buffer {
  return readFileSync(new URL(file, folder));
}

/** What one file of the article says, under the same source id as every other. */
export function readForm(format: ArticleFormat, file: string): Noted<SourceRecords> {
  const settings = { organization, splits: new Map(), at: '' };
  return readSource(captureOf(format, file), settings, { languages, readers, extractors });
}

function captureOf(format: ArticleFormat, file: string): Capture {
  if (rosterId === undefined || sourceId === undefined) throw new Error('These are no ids.');
  const bytes = bytesOf(file);
  const known = { rosterId, sourceId, kind: 'article', format, url: '', license: 'CC-BY-SA-4.0' } as const;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...known, bytes, sha256, label: file, synthetic: false, asOf: undefined, sections: [] };
}

/** The dataset that one form supports by itself. */
export function datasetOf(noted: Noted<SourceRecords>): Dataset {
  if (rosterId === undefined) throw new Error('This is no id.');
  const none = { founded: undefined, sources: [], aliases: new Map(), same: [], different: [], splits: new Map() };
  const expect = { current: undefined, former: undefined, filled: {} };
  const roster = { id: rosterId, name: organization, ...none, expect, expectAt: '' };
  return buildDataset([noted], { rosters: [roster], asOf: undefined, previous: undefined });
}

/** The records in words: no positions, no quotes, no links, no confidence; marks by their numbers. */
export function wordsOf(records: SourceRecords) {
  return {
    entries: records.entries.map(entryWords),
    citations: records.citations.map(citationWords),
    facts: records.facts.map(factWords),
    events: records.events.map(eventWords),
    statements: records.statements.map(statementWords),
  };
}

export type Words = ReturnType<typeof wordsOf>;

function marksOf({ footnoteReferences }: Grounds): readonly string[] {
  return footnoteReferences.map(({ label }) => label);
}

function entryWords({ grounds, statements, listReferences, ...entry }: Entry) {
  const { confidence, alternatives, wikiTitle, website, ...words } = entry;
  const listedBy = listReferences.map(({ label }) => label);
  return { ...words, statements: statements.map(statementWords), marks: marksOf(grounds), listedBy };
}

function citationWords({ grounds, refName, url, archiveUrl, ...words }: Citation) {
  return words;
}

/** Wikitext has the names of parameters for labels, in small letters. */
function factWords({ grounds, label, ...words }: Fact) {
  return { ...words, label: label.toLowerCase(), marks: marksOf(grounds) };
}

function eventWords({ grounds, ...words }: RosterEvent) {
  return { ...words, marks: marksOf(grounds) };
}

function statementWords({ grounds, ...words }: Statement) {
  return { ...words, marks: marksOf(grounds) };
}

/** The published rows in words: what links alone tell is left out, and a reference goes by its number. */
export function tablesOf(dataset: Dataset) {
  const labels = new Map(dataset.citations.map(({ citation_id, label }) => [citation_id, label]));
  const cited = dataset.membership_citations.map(({ citation_id, ...row }) => ({
    ...row,
    label: labels.get(citation_id) ?? '',
  }));
  return {
    members: dataset.members.map(({ wiki_title, website, ...row }) => row),
    memberships: dataset.memberships,
    seats: dataset.seats,
    membershipCitations: cited.sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b))),
    facts: dataset.facts.map(({ locator, label, ...row }) => ({ ...row, label: label.toLowerCase() })),
  };
}

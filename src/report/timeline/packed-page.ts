// The page's data as it stands in the page: packed by its shape, with the table of its texts.
import {
  type Coder,
  flagCoder,
  knownTable,
  lateCoder,
  listCoder,
  newTable,
  numberCoder,
  type Packed,
  recordCoder,
  type TextTable,
  textCoder,
} from './packing.ts';
import type {
  CaptureLine,
  PageCitation,
  PageData,
  PageDoubt,
  PageEvidence,
  PageGround,
  PagePlace,
  PageRoster,
  PageRow,
  PageSighting,
  PageSource,
  PageSpell,
} from './page-data.ts';

export interface PackedPage {
  readonly texts: readonly string[];
  readonly page: Packed;
}

export function packPage(data: PageData): PackedPage {
  const table = newTable();
  const page = pageCoder(table).pack(data);
  return { texts: table.texts(), page };
}

export function unpackPage({ texts, page }: PackedPage): PageData {
  return pageCoder(knownTable(texts)).unpack(page);
}

function pageCoder(table: TextTable): Coder<PageData> {
  const text = textCoder(table);
  return recordCoder<PageData>({
    rosters: listCoder(
      recordCoder<PageRoster>({ name: text, firstDay: text, lastDay: text, seen: listCoder(textCoder(table)) }),
    ),
    places: listCoder(recordCoder<PagePlace>({ label: text, scope: textCoder(table) })),
    rows: listCoder(rowCoder(table)),
    lines: listCoder(recordCoder<CaptureLine>({ day: text, verdict: textCoder(table), source: numberCoder })),
    founding: listCoder(sightingCoder(table)),
    sources: listCoder(
      recordCoder<PageSource>({ id: text, roster: numberCoder, title: text, link: text, synthetic: flagCoder }),
    ),
    citations: listCoder(recordCoder<PageCitation>({ label: text, words: text, link: text, archiveLink: text })),
    grounds: listCoder(recordCoder<PageGround>({ source: numberCoder, locator: text, quote: text })),
    excerptsLeftOut: numberCoder,
  });
}

function rowCoder(table: TextTable): Coder<PageRow> {
  const text = textCoder(table);
  return recordCoder<PageRow>({
    id: text,
    roster: numberCoder,
    memberId: text,
    name: text,
    altNames: listCoder(text),
    abbreviation: text,
    kind: textCoder(table),
    place: numberCoder,
    website: text,
    wikidata: text,
    spells: listCoder(spellCoder(table)),
    sightings: lateCoder(listCoder(sightingCoder(table))),
    evidence: lateCoder(listCoder(evidenceCoder(table))),
    doubts: listCoder(recordCoder<PageDoubt>({ code: text, severity: textCoder(table), message: text })),
  });
}

function spellCoder(table: TextTable): Coder<PageSpell> {
  const text = textCoder(table);
  return recordCoder<PageSpell>({
    category: text,
    status: textCoder(table),
    end: textCoder(table),
    joinedEarliest: text,
    joinedLatest: text,
    leftEarliest: text,
    leftLatest: text,
    firstListed: text,
    lastListed: text,
    synthetic: flagCoder,
    government: text,
    seats: listCoder(text),
    notes: text,
    evidence: lateCoder(listCoder(evidenceCoder(table))),
  });
}

function sightingCoder(table: TextTable): Coder<PageSighting> {
  const text = textCoder(table);
  return recordCoder<PageSighting>({
    says: textCoder(table),
    from: text,
    to: text,
    written: text,
    ground: numberCoder,
  });
}

function evidenceCoder(table: TextTable): Coder<PageEvidence> {
  const text = textCoder(table);
  return recordCoder<PageEvidence>({
    field: text,
    value: text,
    rule: text,
    confidence: numberCoder,
    ground: numberCoder,
    citation: numberCoder,
  });
}

// A spell of membership about which nothing is known, with some of it set.
import type { PageRow, PageSpell } from '../../../src/report/timeline/page-data.ts';

export function spell(cells: Partial<PageSpell> = {}): PageSpell {
  return {
    category: 'member',
    status: 'current',
    end: 'unknown',
    joinedEarliest: '',
    joinedLatest: '',
    leftEarliest: '',
    leftLatest: '',
    firstListed: '',
    lastListed: '',
    synthetic: false,
    government: '',
    seats: [],
    notes: '',
    evidence: [],
    ...cells,
  };
}

export function row(cells: Partial<PageRow> = {}): PageRow {
  return {
    id: 'm-1',
    roster: 0,
    memberId: 'm-1',
    name: 'Quay Front',
    altNames: [],
    abbreviation: '',
    kind: 'party',
    place: 0,
    website: '',
    wikidata: '',
    spells: [],
    sightings: [],
    evidence: [],
    doubts: [],
    ...cells,
  };
}

// An invented dataset of any size: members with all kinds of spells, a dozen captures, and names that mean harm.
import { type Dataset, emptyDataset, type Row, sortDataset } from '../../src/model/dataset.ts';

const captureDays = [
  '2016-03-04',
  '2016-11-20',
  '2017-08-01',
  '2018-02-14',
  '2018-10-09',
  '2019-06-30',
  '2020-01-15',
  '2020-09-02',
  '2021-05-21',
  '2022-02-03',
  '2022-12-12',
  '2023-10-10',
] as const;

const verdicts = ['usable', 'usable', 'partial', 'usable', 'unusable', 'usable'] as const;
const usable = captureDays.filter((_day, index) => verdicts[index % verdicts.length] === 'usable');
const rosterId = 'harbour-union';

/** Names as nobody would write them but somebody will. */
export const hostileNames = [
  '<img src=x onerror="document.title=1">',
  '</script><script>document.title=2</script>',
  '"><svg onload=document.title=3>',
  'Quay \u202egnorw eht yaw\u202c Front',
  '\u0627\u062a\u062d\u0627\u062f \u0639\u0645\u0627\u0644 \u0627\u0644\u0645\u0648\u0627\u0646\u0626',
  'N'.repeat(10_000),
  '{{constructor.constructor("document.title=4")()}}',
  '__proto__',
] as const;

const places = [
  ['Chad', 'TD'],
  ['Peru', 'PE'],
  ['Kenya', 'KE'],
  ['\u05d9\u05e9\u05e8\u05d0\u05dc', 'IL'],
  ['Norway', 'NO'],
  ['Fiji', 'FJ'],
  ['Latvia', 'LV'],
] as const;

/** @param size - how many members; the first eight have the hostile names */
export function inventedDataset(size: number): Dataset {
  const members = Array.from({ length: size }, (_, index) => memberRow(index));
  const memberships = members.flatMap((_member, index) => spellsOf(index));
  return sortDataset({
    ...emptyDataset,
    rosters: [rosterRow(memberships)],
    members,
    memberships,
    sources: [articleRow(size), ...captureDays.map(captureRow)],
    citations: [citationRow],
    sightings: memberships.flatMap(sightingRows),
    evidence: memberships.flatMap(evidenceRows),
    findings: findingRows(memberships),
  });
}

function rosterRow(memberships: readonly Row<'memberships'>[]): Row<'rosters'> {
  const count = (status: string) => memberships.filter((one) => one.status === status).length;
  return {
    roster_id: rosterId,
    name: 'Harbour Union',
    wiki_title: 'Harbour Union',
    wiki_url: 'https://wiki.example/Harbour_Union',
    founded_edtf: '2015-06',
    listed_as_of: '2023-10-10',
    current_count: count('current'),
    former_count: count('former'),
  };
}

function memberRow(index: number): Row<'members'> {
  const [label, code] = places[(index * 5 + Math.floor(index / 11)) % places.length] ?? ['Chad', 'TD'];
  const hasPlace = index % 13 !== 12;
  return {
    member_id: idOf('m', index),
    name:
      hostileNames[index] ??
      `Union of ${words[index % words.length]} ${words[(index * 7 + 3) % words.length]} ${index}`,
    alt_names: index % 9 === 0 ? ['Syndicat des quais'] : [],
    abbreviation: index % 3 === 0 ? `U${index}` : null,
    kind: (['party', 'trade_union', 'media', 'ngo', 'unknown'] as const)[index % 5] ?? 'unknown',
    scope: hasPlace ? 'country' : 'unknown',
    country_code: hasPlace ? code : null,
    region_code: null,
    place_label: hasPlace ? label : null,
    wiki_title: null,
    wikidata_id: index % 4 === 0 ? `Q${index + 1}` : null,
    website: ['https://member.example/', 'javascript:alert(1)', null][index % 3] ?? null,
  };
}

const words = ['Lake', 'Quay', 'Tide', 'Rope', 'Lamp', 'Sail', 'Salt', 'Pier', 'Oar', 'Knot', 'Buoy'];

function idOf(letter: string, index: number, spell = 1): string {
  return `${letter}-${String(index).padStart(6, '0')}${'abc'[spell - 1] ?? ''}`;
}

type Cells = Partial<Row<'memberships'>>;

/** By turns: from the start, joined later, left, left and came back, end not known, start open, disputed. */
function spellsOf(index: number): readonly Row<'memberships'>[] {
  const first = usable[index % 3] ?? null;
  const late = usable.at(-1) ?? null;
  const middle = usable[4 + (index % 2)] ?? null;
  const after = usable[5 + (index % 2)] ?? null;
  const whole: Cells = { joined_earliest: '2015-06-01', joined_latest: '2016-03-04', first_listed: '2016-03-04' };
  const going: Cells = { last_listed: late, end_status: 'ongoing', status: 'current' };
  const gone: Cells = { end_status: 'ended', status: 'former' };
  const turns: readonly (readonly Cells[])[] = [
    [{ ...whole, ...going }],
    [{ joined_earliest: first, joined_latest: middle, first_listed: middle, ...going }],
    [{ ...whole, ...gone, last_listed: middle, left_earliest: middle, left_latest: after }],
    [
      { ...whole, ...gone, last_listed: '2017-08-01', left_earliest: '2017-08-01', left_latest: '2018-02-14' },
      { spell: 2, joined_earliest: middle, joined_latest: after, first_listed: after, ...going, synthetic: true },
    ],
    [{ ...whole, last_listed: middle }],
    [{ joined_latest: middle, first_listed: middle, ...gone, last_listed: after, left_earliest: after }],
    [{ ...whole, last_listed: '2016-03-04', status: 'disputed' }],
  ];
  return (turns[index % turns.length] ?? []).map((cells) => spellRow(index, cells));
}

function spellRow(index: number, cells: Cells): Row<'memberships'> {
  return {
    membership_id: idOf('s', index, cells.spell),
    roster_id: rosterId,
    member_id: idOf('m', index),
    spell: 1,
    category: index % 10 === 9 ? 'observer' : 'member',
    status: 'unknown',
    joined_earliest: null,
    joined_latest: null,
    joined_edtf: null,
    left_earliest: null,
    left_latest: null,
    left_edtf: null,
    end_status: 'unknown',
    first_listed: null,
    last_listed: null,
    synthetic: false,
    government_status: null,
    government_status_label: null,
    notes: index % 6 === 0 ? 'Pilots & lamp keepers <b>of the lakes</b>' : null,
    ...cells,
  };
}

function sourceRow(cells: Partial<Row<'sources'>> & Pick<Row<'sources'>, 'source_id' | 'kind'>): Row<'sources'> {
  return {
    roster_id: rosterId,
    title: 'Members | Harbour Union',
    url: 'https://harbour.example/members',
    permalink: null,
    revision: null,
    captured_at: null,
    as_of: null,
    media_type: 'text/html',
    sha256: '0'.repeat(64),
    license: null,
    verdict: 'usable',
    verdict_reason: null,
    members_listed: 0,
    synthetic: false,
    ...cells,
  };
}

function articleRow(size: number): Row<'sources'> {
  const cells = { title: 'Harbour Union', url: 'https://wiki.example/Harbour_Union', license: 'CC-BY-SA-4.0' };
  return sourceRow({
    source_id: `${rosterId}/article`,
    kind: 'article',
    members_listed: size,
    as_of: '2023-10',
    ...cells,
  });
}

function captureRow(day: string, index: number): Row<'sources'> {
  const verdict = verdicts[index % verdicts.length] ?? 'unknown';
  return sourceRow({
    source_id: `${rosterId}/captures-${index + 1}`,
    kind: 'capture',
    permalink: `https://archive.example/${day.replaceAll('-', '')}/https://harbour.example/members`,
    captured_at: `${day}T08:00:00Z`,
    as_of: day,
    verdict,
    verdict_reason: verdict === 'usable' ? null : `Only a ${verdict} copy of the list <i>was</i> kept.`,
    members_listed: verdict === 'unusable' ? 0 : 40 + index,
    synthetic: index === 9,
  });
}

const citationRow: Row<'citations'> = {
  citation_id: 'c-1',
  roster_id: rosterId,
  source_id: `${rosterId}/article`,
  label: '1',
  group: null,
  ref_name: null,
  title: 'Harbour Union grows <script>document.title=5</script>',
  authors: ['Doe, Jane'],
  container: 'The Quay',
  issued_edtf: '2020-02',
  archived: '2020-03-01',
  accessed: null,
  url: 'javascript:document.title=6',
  archive_url: 'https://archive.example/quay',
  language: null,
  capture_source_id: null,
  uses: 1,
  support: 'not_checked',
};

/** Listed at every usable capture within the spell, absent at the others before and after it. */
function sightingRows(spell: Row<'memberships'>): readonly Row<'sightings'>[] {
  const { first_listed, last_listed, membership_id, member_id } = spell;
  if (first_listed === null || last_listed === null) return [];
  return captureDays.flatMap((day, index): readonly Row<'sightings'>[] => {
    const within = day >= first_listed && day <= last_listed;
    if (verdicts[index % verdicts.length] !== 'usable' || (spell.spell > 1 && !within)) return [];
    const cells = { says: within ? 'listed' : 'absent', name_as_written: within ? 'As written' : null } as const;
    return [
      {
        sighting_id: `o-${membership_id}-${index}`,
        membership_id,
        member_id,
        roster_id: rosterId,
        source_id: `${rosterId}/captures-${index + 1}`,
        day,
        when_edtf: day,
        match_score: 100,
        locator: `li:nth-of-type(${index + 1})`,
        ...cells,
      },
    ];
  });
}

function evidenceRows(spell: Row<'memberships'>): readonly Row<'evidence'>[] {
  const fields = ['joined_earliest', 'joined_latest', 'left_earliest', 'left_latest'] as const;
  return fields.flatMap((field): readonly Row<'evidence'>[] => {
    const value = spell[field];
    if (value === null) return [];
    return [
      {
        subject_type: 'membership',
        subject_id: spell.membership_id,
        field,
        seq: 1,
        value,
        source_id: `${rosterId}/captures-1`,
        citation_id: field === 'left_latest' ? 'c-1' : null,
        rule: field === 'left_latest' ? 'absent-after' : 'listed',
        confidence: 90,
        locator: `li:nth-of-type(${spell.spell})`,
        quote: `Excerpt of ${spell.member_id} with <a href="javascript:alert(1)">markup</a> in it`,
      },
    ];
  });
}

function findingRows(memberships: readonly Row<'memberships'>[]): readonly Row<'findings'>[] {
  return memberships.flatMap(({ membership_id, status }): readonly Row<'findings'>[] => {
    if (status !== 'disputed') return [];
    return [
      {
        finding_id: `f-${membership_id}`,
        code: 'current-and-former',
        severity: 'warning',
        roster_id: rosterId,
        subject_type: 'membership',
        subject_id: membership_id,
        message: 'Listed as current and as former <script>document.title=7</script>; neither row counts.',
        source_id: `${rosterId}/article`,
        locator: '3:1',
      },
    ];
  });
}

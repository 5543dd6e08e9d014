// Members with their rows and ids, and the published row of each.
import type { Row as TableRow } from '../model/dataset.ts';
import type { MemberId } from '../model/ids.ts';
import type { Entry } from '../model/record.ts';
import { compareBy, tidy } from '../model/text-order.ts';
import { type Identified, type Known, memberIds } from './member-ids.ts';
import { nameKey } from './names.ts';
import type { Row } from './rows.ts';
import { editDistance, letterSimilarity } from './similarity.ts';

export interface Member {
  readonly id: MemberId;
  /** The name that is published. */
  readonly name: string;
  /** Names as they are compared, the published one's first. */
  readonly names: readonly string[];
  readonly altNames: readonly string[];
  /** The row that speaks for the member first: current before former, then the surest, then the earliest. */
  readonly rows: readonly Row[];
}

/** Alias as compared → the name as the config writes it. */
export type WrittenAliases = ReadonlyMap<string, string>;

export function membersOf(
  groups: readonly (readonly Row[])[],
  aliases: WrittenAliases,
  known: Known,
): readonly Member[] {
  const named = groups.map((rows) => nameRows([...rows].sort(bySpeaker), aliases));
  const ids = memberIds(named.map(identified), known);
  return named.flatMap((member, index) => {
    const id = ids[index];
    return id === undefined ? [] : [{ ...member, id }];
  });
}

/** 0 to 100: how surely the row's name is this member; below 100 where a typo was read over. */
export function matchScore({ key }: Row, { names: [name = ''] }: Member): number {
  return editDistance(key, name) === 1 ? letterSimilarity(key, name) : 100;
}

export function memberRow({ id, name, altNames, rows }: Member): TableRow<'members'> {
  const place = rows.map(({ entry }) => entry.place).find(({ scope }) => scope !== 'unknown') ?? rows[0]?.entry.place;
  const said = (text: (row: Row) => string): string | null => tidy(rows.map(text).find(Boolean) ?? '') || null;
  return {
    member_id: id,
    name,
    alt_names: altNames,
    abbreviation: said(({ entry }) => entry.abbreviation),
    kind: rows.map(({ entry }) => entry.kind).find((kind) => kind !== 'unknown') ?? 'unknown',
    scope: place?.scope ?? 'unknown',
    country_code: place?.countryCode || null,
    region_code: place?.regionCode || null,
    place_label: said(({ entry }) => (entry.place.scope === place?.scope ? entry.place.label : '')),
    wiki_title: said(({ entry }) => entry.wikiTitle ?? ''),
    wikidata_id: null,
    website: said(({ entry }) => entry.website),
  };
}

// An article speaks before captures, the newest capture before older ones: what a body is called now is its name.
const bySpeaker = compareBy<Row>(
  ({ source }) => source.kind, // "article" before "capture"
  ({ entry }) => entry.standing, // "current" before "former"
  ({ entry }) => (isNamed(entry) ? '0' : '1'),
  ({ source }) => newestFirst(source.capture?.instant ?? ''),
  ({ entry }) => String(1000 - entry.confidence).padStart(4, '0'),
  ({ order }) => order,
);

/** Whether it has a name and not only the address or file of one. */
export function isNamed({ confidence }: Entry): boolean {
  return confidence > 40;
}

/** Digits turned round, so that the later sorts first. */
function newestFirst(instant: string): string {
  return instant.replace(/\d/gu, (digit) => String(9 - Number(digit)));
}

function nameRows(rows: readonly Row[], aliases: WrittenAliases): Omit<Member, 'id'> {
  const written = rows[0]?.entry.name ?? '';
  const name = tidy(aliases.get(nameKey(written)) ?? written);
  const others = rows.flatMap(({ entry }) => [entry.name, ...entry.altNames]).map(tidy);
  const altNames = others.filter((other) => other !== '' && other !== name);
  return {
    name,
    names: [...new Set(rows.map(({ key }) => key))],
    altNames: [...new Map([...altNames].reverse().map((other) => [nameKey(other), other])).values()].reverse(),
    rows,
  };
}

function identified({ names, altNames, rows }: Omit<Member, 'id'>): Identified {
  const keys = rows.map(({ key, place, entry }) => [key, place, nameKey(entry.disambiguator)] as const);
  const [content = []] = keys.sort(compareBy((parts) => parts.join('\n')));
  const place = rows.map((row) => row.place).find(Boolean) ?? '';
  return { names, otherNames: altNames.map(nameKey), place, content };
}

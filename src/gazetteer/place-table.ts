// All known names of places, put together on first use from the tables of names.
import { countryNames } from './country-names.ts';
import { foldName } from './fold.ts';
import { exactNames, otherNames } from './other-names.ts';
import { internationalNames, regionNames } from './regions.ts';
import { type Openings, openingsOf } from './word-ends.ts';

/** A place as the gazetteer knows it. */
export interface KnownPlace {
  readonly scope: 'country' | 'region' | 'international';
  /**
   * Of a country its alpha-2 code of ISO 3166-1, for former states the one formerly used, `EU` for the European Union,
   * `XK` for Kosovo; of a region its UN M49 code, or nothing where none comes near; nothing for `international`.
   */
  readonly code: string;
}

export interface PlaceTable {
  /** By folded name. */
  readonly byKey: ReadonlyMap<string, KnownPlace>;
  /** By name as it must stand; few. */
  readonly exact: ReadonlyMap<string, KnownPlace>;
  /** How folded names begin. */
  readonly openings: Openings;
}

let table: PlaceTable | undefined; // kept, for it never changes and takes some milliseconds to build

export function placeTable(): PlaceTable {
  table ??= buildTable();
  return table;
}

function buildTable(): PlaceTable {
  const byKey = new Map<string, KnownPlace>();
  addLines(byKey, countryNames, 'country');
  const byHand = new Map<string, KnownPlace>();
  addLines(byHand, otherNames, 'country');
  addLines(byHand, regionNames, 'region');
  for (const name of internationalNames.split('|')) byHand.set(name, { scope: 'international', code: '' });
  for (const [name, place] of byHand) byKey.set(foldName(name) ?? name, place); // over what was collected
  const exact = new Map<string, KnownPlace>();
  addLines(exact, exactNames, 'country');
  const exactKeys = [...exact.keys()].map((name) => foldName(name) ?? name);
  return { byKey, exact, openings: openingsOf([...byKey.keys(), ...exactKeys]) };
}

/** Lines of a code (`-` for none), a space, and names parted by `|`. */
function addLines(names: Map<string, KnownPlace>, lines: string, scope: KnownPlace['scope']): void {
  for (const line of lines.trim().split('\n')) {
    const space = line.indexOf(' ');
    const code = line.slice(0, space);
    const place: KnownPlace = { scope, code: code === '-' ? '' : code };
    for (const name of line.slice(space + 1).split('|')) names.set(name, place);
  }
}

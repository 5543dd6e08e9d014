// What no shape can say: ids used twice, decisions about names that cannot all hold, ranges that end before they begin.
import { tidy } from '../model/text-order.ts';
import type { JsonPath } from './json-text.ts';
import type { ConfigProblem } from './problems.ts';
import type { WrittenConfig } from './shape.ts';

type Roster = WrittenConfig['rosters'][number];

/** In the order of the file; nothing when all of it can hold. */
export function contradictionsIn({ rosters }: WrittenConfig): readonly ConfigProblem[] {
  const ids = rosters.map(({ id }, at) => ({ id, path: ['rosters', at, 'id'] }));
  return [...repeated(ids, 'roster'), ...rosters.flatMap((roster, at) => rosterProblems(roster, ['rosters', at]))];
}

/** The id of a source; its kind where none is written. */
export function sourceIdOf({ id, kind }: Roster['sources'][number]): string {
  return id ?? kind;
}

function rosterProblems(roster: Roster, path: JsonPath): readonly ConfigProblem[] {
  const sources = roster.sources.map((source, at) => ({
    id: sourceIdOf(source),
    path: [...path, 'sources', at, ...(source.id === undefined ? [] : ['id'])],
  }));
  const columns = roster.sources.flatMap((source, at) => columnProblems(source, [...path, 'sources', at, 'columns']));
  return [...repeated(sources, 'source'), ...columns, ...nameProblems(roster, path), ...rangeProblems(roster, path)];
}

/** Headers that differ in case or spaces alone are one column. */
function columnProblems(source: Roster['sources'][number], path: JsonPath): readonly ConfigProblem[] {
  if (source.kind !== 'article') return [];
  const seen = new Map<string, readonly [header: string, role: string]>();
  return Object.entries(source.columns ?? {}).flatMap(([header, role]) => {
    const [before, held] = seen.get(tidy(header).toLowerCase()) ?? [header, role];
    seen.set(tidy(header).toLowerCase(), [header, role]);
    const message = `The columns “${before}” and “${header}” are one, and what they hold is not.`;
    if (held === role) return [];
    return [{ code: 'config-contradiction', message, hint: 'Take one of the two lines out.', path: [...path, header] }];
  });
}

interface PlacedId {
  readonly id: string;
  readonly path: JsonPath;
}

function repeated(ids: readonly PlacedId[], what: string): readonly ConfigProblem[] {
  const seen = new Set<string>();
  return ids.flatMap(({ id, path }) => {
    const again = seen.has(id);
    seen.add(id);
    const message = `Two ${what}s have the id “${id}”.`;
    return again ? [{ code: 'config-duplicate-id', message, hint: `Give each ${what} an id of its own.`, path }] : [];
  });
}

/** `same` and `aliases` join names into groups; `different` must not part a group. */
function nameProblems({ aliases = {}, same = [], different = [] }: Roster, path: JsonPath): readonly ConfigProblem[] {
  const groups = joinNames([...Object.entries(aliases), ...same]);
  return different.flatMap(([a, b], at) => {
    if (groupOf(a, groups) !== groupOf(b, groups)) return [];
    const message = `“${a}” and “${b}” are kept apart here, but “same” or “aliases” make them one.`;
    return [
      {
        code: 'config-contradiction',
        message,
        hint: 'Take one of the two lines out.',
        path: [...path, 'different', at],
      },
    ];
  });
}

type Groups = ReadonlyMap<string, string>;

function joinNames(pairs: readonly (readonly [string, string])[]): Groups {
  const groups = new Map<string, string>();
  for (const [a, b] of pairs) {
    const [from, to] = [groupOf(a, groups), groupOf(b, groups)];
    if (from !== to) groups.set(from, to);
  }
  return groups;
}

/** Follows a name to the one that stands for its group. */
function groupOf(name: string, groups: Groups): string {
  let found = tidy(name).toLowerCase();
  for (let next = groups.get(found); next !== undefined; next = groups.get(found)) found = next;
  return found;
}

function rangeProblems({ expect }: Roster, path: JsonPath): readonly ConfigProblem[] {
  return (['current', 'former'] as const).flatMap((name) => {
    const [least, most] = expect?.[name] ?? [0, 0];
    if (least <= most) return [];
    const message = `The range ends (${most}) before it begins (${least}).`;
    return [{ code: 'config-contradiction', message, hint: 'Write the least first.', path: [...path, 'expect', name] }];
  });
}

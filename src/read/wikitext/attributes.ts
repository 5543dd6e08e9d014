// Reads attributes of tags and cells: `name="a b"`, `name='a b'`, `name=ab`.

const names = ['name', 'group', 'follow', 'extends', 'details', 'rowspan', 'colspan'] as const;

/** An attribute that means something here; all others only say how things look. */
export type AttributeName = (typeof names)[number];

const patterns: ReadonlyMap<AttributeName, RegExp> = new Map(names.map((name) => [name, patternOf(name)]));

function patternOf(name: string): RegExp {
  return new RegExp(`(?:^|[\\s"'])${name}\\s*=\\s*(?:"([^"]*)"?|'([^']*)'?|([^\\s"'|]+))`, 'iu');
}

/** Value of the attribute as it is written, or `undefined`; a name is a whole word, whatever its case. */
export function attribute(written: string, name: AttributeName): string | undefined {
  if (!written.includes('=')) return undefined;
  const match = patterns.get(name)?.exec(written) ?? undefined;
  return match === undefined ? undefined : (match[1] ?? match[2] ?? match[3]);
}

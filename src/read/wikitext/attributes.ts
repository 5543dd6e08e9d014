// Reads attributes of tags and cells: `name="a b"`, `name='a b'`, `name=ab`.

/** Value of the attribute as it is written, or `undefined`; a name is a whole word, whatever its case. */
export function attribute(written: string, name: string): string | undefined {
  const pattern = new RegExp(`(?:^|[\\s"'])${name}\\s*=\\s*(?:"([^"]*)"?|'([^']*)'?|([^\\s"'|]+))`, 'iu');
  const match = pattern.exec(written);
  return match === null ? undefined : (match[1] ?? match[2] ?? match[3]);
}

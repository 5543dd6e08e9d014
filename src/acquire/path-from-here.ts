// Paths as a person would type them in the folder they are in.
import { relative } from 'node:path';

/** Relative with forward slashes where it lies in the working folder, else as it is. */
export function pathFromHere(path: string): string {
  const inner = relative(process.cwd(), path).replaceAll('\\', '/');
  return inner.startsWith('..') || /^[a-z]:/iu.test(inner) ? path : inner || '.';
}

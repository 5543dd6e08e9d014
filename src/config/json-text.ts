// Where things stand in a JSON text: the offset of every value by its path, and what a plain parser lets pass.

/** Names of members and numbers of items, from the root. */
export type JsonPath = readonly (string | number)[];

/** A member that a plain parser would take without a word. */
export interface RefusedKey {
  readonly kind: 'repeated' | 'forbidden';
  readonly path: JsonPath;
  readonly offset: number;
}

export interface JsonPlaces {
  /** Written path (`rosters[0].id`) → offset of the value, in UTF-16 units. */
  readonly offsets: ReadonlyMap<string, number>;
  readonly refused: readonly RefusedKey[];
  /** Where the text stops being JSON; `undefined` when it is JSON to its end. */
  readonly brokenAt: number | undefined;
}

const deepest = 64;

/** Walks the text once; never throws. */
export function scanJson(text: string): JsonPlaces {
  const scan: Scan = { text, at: 0, offsets: new Map(), refused: [] };
  const whole = scanValue(scan, []) && endOf(scan) === text.length;
  return { offsets: scan.offsets, refused: scan.refused, brokenAt: whole ? undefined : scan.at };
}

/** A path as people write it: `rosters[0].sources[1].path`, `splits["Row of words"]`. */
export function formatJsonPath(path: JsonPath): string {
  return path.map(formatStep).join('').replace(/^\./u, '');
}

function formatStep(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}

interface Scan {
  readonly text: string;
  at: number;
  readonly offsets: Map<string, number>;
  readonly refused: RefusedKey[];
}

const space = /[ \t\n\r]*/uy;
const string = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;

function endOf(scan: Scan): number {
  take(scan, space);
  return scan.at;
}

function take(scan: Scan, pattern: RegExp): string | undefined {
  pattern.lastIndex = scan.at;
  const [found] = pattern.exec(scan.text) ?? [];
  scan.at += found?.length ?? 0;
  return found;
}

function takeSign(scan: Scan, sign: string): boolean {
  take(scan, space);
  if (scan.text[scan.at] !== sign) return false;
  scan.at += 1;
  return true;
}

function scanValue(scan: Scan, path: JsonPath): boolean {
  take(scan, space);
  if (path.length > deepest) return false;
  scan.offsets.set(formatJsonPath(path), scan.at);
  if (takeSign(scan, '{')) return scanMembers(scan, path);
  if (takeSign(scan, '[')) return scanItems(scan, path);
  return (take(scan, string) ?? take(scan, scalar)) !== undefined;
}

function scanItems(scan: Scan, path: JsonPath): boolean {
  if (takeSign(scan, ']')) return true;
  for (let index = 0; scanValue(scan, [...path, index]); index += 1) {
    if (takeSign(scan, ']')) return true;
    if (!takeSign(scan, ',')) return false;
  }
  return false;
}

function scanMembers(scan: Scan, path: JsonPath): boolean {
  if (takeSign(scan, '}')) return true;
  const keys = new Set<string>();
  while (scanMember(scan, path, keys)) {
    if (takeSign(scan, '}')) return true;
    if (!takeSign(scan, ',')) return false;
  }
  return false;
}

function scanMember(scan: Scan, path: JsonPath, keys: Set<string>): boolean {
  take(scan, space);
  const offset = scan.at;
  const written = take(scan, string);
  if (written === undefined) return false;
  const key: string = JSON.parse(written);
  const inner = [...path, key];
  if (key === '__proto__') scan.refused.push({ kind: 'forbidden', path: inner, offset });
  if (keys.has(key)) scan.refused.push({ kind: 'repeated', path: inner, offset });
  keys.add(key);
  return takeSign(scan, ':') && scanValue(scan, inner);
}

// Numbers of versions: which are any, which comes later, which may follow which.

/** Whether the text is a number such as `1.4.0`. */
export function isVersion(text: string): boolean {
  return /^(?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8})){2}$/u.test(text);
}

/** Orders by number, not by letter: `1.10.0` comes after `1.9.0`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  return left.map((part, at) => part - (right[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Whether `next` is one step after `version`; with no version before, whether it is the first. */
export function follows(version: string | undefined, next: string): boolean {
  if (version === undefined) return next === '1.0.0';
  const [major = 0, minor = 0, patch = 0] = partsOf(version);
  return [`${major + 1}.0.0`, `${major}.${minor + 1}.0`, `${major}.${minor}.${patch + 1}`].includes(next);
}

/** Parts as of a schema: `0` where the text has none. */
function partsOf(version: string): readonly number[] {
  const parts = version.split('.').map(Number);
  return [0, 1, 2].map((at) => (Number.isSafeInteger(parts[at]) ? Number(parts[at]) : 0));
}

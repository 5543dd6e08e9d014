// Finds addresses of the web in text: where they begin and where they end.

const schemes = ['https', 'http', 'ftp'] as const;

/** Where the address begins whose `://` stands at the offset, at `least` or after; `undefined` when none does. */
export function addressStart(text: string, colon: number, least: number): number | undefined {
  if (!text.startsWith('//', colon + 1)) return undefined;
  const before = text.slice(Math.max(least, colon - 5), colon).toLowerCase();
  const scheme = schemes.find((known) => before.endsWith(known));
  return scheme === undefined ? undefined : colon - scheme.length;
}

/** Offset of the first character, from `from` and before `limit`, that no address holds; `limit` when all could. */
export function addressEnd(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) if (endsAddress(text.charCodeAt(at))) return at;
  return limit;
}

function endsAddress(code: number): boolean {
  if (code > 124) return code === 160 || (code >= 0x1680 && isSpaceOrItem(code));
  if (code <= 34) return code === 32 || code === 34 || (code >= 9 && code <= 13);
  return code === 60 || code === 62 || code === 91 || code === 93 || code === 124;
}

function isSpaceOrItem(code: number): boolean {
  return (code >= 0xfdd0 && code <= 0xfdd3) || /\s/u.test(String.fromCharCode(code));
}

/** Whether a square bracket before the offset begins a link to an address. */
export function beginsAddress(text: string, from: number): boolean {
  return /^(?:(?:https?:|ftp:)?\/\/|mailto:)/iu.test(text.slice(from, from + 8));
}

/** The address alone: points and brackets at its end are the sentence's. */
export function bareAddress(written: string): string {
  const bare = written.replace(/[.,;:!?'"]+$/u, '');
  return bare.includes('(') ? bare : bare.replace(/\)+$/u, '');
}

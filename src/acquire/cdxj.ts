// Lines of CDXJ files: a key, a timestamp and a JSON object; also lines of JSON alone, as web services write them.
import { z } from 'zod';
import { addressOfKey, known, type LineProblem, type Listing, offsetOf } from './index-listing.ts';

const text = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);

/** Names differ by tool; what is not text or a number counts as absent. */
const entry = z.object({
  urlkey: text,
  timestamp: text,
  url: text,
  original: text,
  original_uri: text,
  uri: text,
  status: text,
  statuscode: text,
  status_code: text,
  digest: text,
  payload_digest: text,
  mime: text,
  mimetype: text,
  mime_type: text,
  filename: text,
  offset: text,
});

/** Lines that begin with `!` or `@` tell of the file itself. */
export function parseCdxjLine(line: string): Listing | LineProblem {
  if (/^[!@]/u.test(line)) return 'header';
  const brace = line.indexOf('{');
  if (brace < 0) return { problem: 'It has no JSON object.' };
  const [first = '', second = ''] = line.slice(0, brace).trim().split(' ');
  const [key, written] = second === '' ? ['', first] : [first, second];
  const fields = parseEntry(line.slice(brace));
  if (fields === undefined) return { problem: 'What follows its timestamp is no JSON object.' };
  const timestamp = written === '' ? (fields.timestamp ?? '') : written;
  if (!/^\d{1,18}$/u.test(timestamp)) return { problem: `“${timestamp}” is no timestamp.` };
  return { ...listingOf(fields, key), timestamp };
}

function parseEntry(json: string): z.infer<typeof entry> | undefined {
  try {
    return entry.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

function listingOf(fields: z.infer<typeof entry>, key: string): Omit<Listing, 'timestamp'> {
  const url = fields.url ?? fields.original ?? fields.original_uri ?? fields.uri;
  return {
    url: known(url) || addressOfKey(key || (fields.urlkey ?? '')),
    status: known(fields.status ?? fields.statuscode ?? fields.status_code),
    digest: known(fields.digest ?? fields.payload_digest),
    mediaType: known(fields.mime ?? fields.mimetype ?? fields.mime_type),
    filename: known(fields.filename),
    offset: offsetOf(fields.offset),
  };
}

/** A row of the JSON table that the Wayback Machine's service answers with; the first row names the columns. */
export function parseTableRow(
  line: string,
  columns: readonly string[] | undefined,
): Listing | LineProblem | readonly string[] {
  const cells = parseRow(line);
  if (cells === undefined) return /^[\s[\],]*$/u.test(line) ? 'header' : { problem: 'It is no row of a JSON table.' };
  if (columns === undefined) return cells;
  const json = JSON.stringify(Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? '-'])));
  return parseCdxjLine(json);
}

const row = z.array(z.union([z.string(), z.number()]).transform(String));

function parseRow(line: string): readonly string[] | undefined {
  const inner = line
    .trim()
    .replace(/^\[(?=\s*\[)/u, '')
    .replace(/,$/u, '')
    .replace(/\](?=\]$)/u, '')
    .replace(/\]\]$/u, ']');
  try {
    return row.safeParse(JSON.parse(inner)).data;
  } catch {
    return undefined;
  }
}

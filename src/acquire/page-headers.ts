// The file of headers beside a captured page: what was asked for, and what the server answered.
import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import type { CaptureFile, Mark } from './capture-request.ts';

export interface PageHeaders {
  /** Address that was asked for; empty when the file does not say. */
  readonly requestUri: string;
  readonly status: number | undefined;
  /** By lower-case name; repeated ones joined by `, `. */
  readonly headers: ReadonlyMap<string, string>;
}

export interface HeadersRead {
  readonly headers: PageHeaders;
  readonly marks: readonly Mark[];
}

const noHeaders: PageHeaders = { requestUri: '', status: undefined, headers: new Map() };

const written = z.object({
  request_uri: z.string().optional(),
  status: z.object({ code: z.int().min(100).max(999) }).optional(),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
});

const limitBytes = 2 ** 20;

/** The file that would have the headers of the page. */
export function headersNameOf(pageName: string): string {
  return `${pageName.replace(/\.x?html?(?:\.gz|\.br)?$/iu, '')}.headers.json`;
}

/** Empty headers when there is no such file; so too, with a finding, when it cannot be used. */
export async function readPageHeaders(file: CaptureFile): Promise<HeadersRead> {
  const size = await stat(file.path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
  if (size === undefined) return { headers: noHeaders, marks: [] };
  if (size > limitBytes) return unusable(file, `it has ${size} bytes`);
  try {
    return { headers: toHeaders(written.parse(JSON.parse(await readFile(file.path, 'utf8')))), marks: [] };
  } catch (cause) {
    return unusable(file, cause instanceof z.ZodError ? 'it has another shape' : 'it is not JSON');
  }
}

function unusable({ label }: CaptureFile, why: string): HeadersRead {
  const message = `The headers cannot be used: ${why}.`;
  return { headers: noHeaders, marks: [{ code: 'headers-unreadable', message, locator: label }] };
}

function toHeaders(read: z.infer<typeof written>): PageHeaders {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(read.headers ?? {})) {
    const values = typeof value === 'string' ? [value] : value;
    const before = headers.get(name.toLowerCase());
    headers.set(name.toLowerCase(), [...(before === undefined ? [] : [before]), ...values].join(', '));
  }
  return { requestUri: read.request_uri ?? '', status: read.status?.code, headers };
}

/** The address that a Memento answer says was captured (RFC 7089); empty when it does not. */
export function originalInLink({ headers }: PageHeaders): string {
  return /<([^<>\s]{1,4000})>\s{0,9};\s{0,9}rel="?original\b/iu.exec(headers.get('link') ?? '')?.[1] ?? '';
}

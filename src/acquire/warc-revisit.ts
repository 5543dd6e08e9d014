// Revisits: records without a body, which say which earlier record has it.
import { pageKey } from './capture-address.ts';
import type { FoundCapture } from './capture-found.ts';
import type { Mark } from './capture-request.ts';
import { digitsOfRecordDate } from './capture-time.ts';
import { withoutBrackets } from './warc-head.ts';
import type { RecordHead } from './warc-record.ts';

/** Names by which a record with a body can be found, the surest first. */
type Names = readonly string[];

/** Whether a capture still needs the body of another. */
export function isRevisit({ refersTo }: FoundCapture): boolean {
  return refersTo !== '';
}

/** Tells records that some of the revisits point at. */
export function donorTest(revisits: readonly FoundCapture[]): (head: RecordHead) => boolean {
  const wanted = new Set(revisits.flatMap(namesWanted));
  return (head) => head.type !== 'revisit' && namesOfHead(head).some((name) => wanted.has(name));
}

export interface Resolved {
  readonly captures: readonly FoundCapture[];
  /** Revisits whose body is nowhere. */
  readonly marks: readonly Mark[];
}

/** Gives each revisit the body of the record that it points at; others stay as they are. */
export function resolveRevisits(captures: readonly FoundCapture[], donors: readonly FoundCapture[]): Resolved {
  const byName = new Map<string, FoundCapture>();
  for (const donor of donors.filter((one) => !isRevisit(one))) {
    for (const name of namesOfCapture(donor)) if (!byName.has(name)) byName.set(name, donor);
  }
  const donorOf = (revisit: FoundCapture) =>
    namesWanted(revisit)
      .map((name) => byName.get(name))
      .find((one) => one !== undefined);
  const pairs = captures.map((capture) => ({ capture, donor: isRevisit(capture) ? donorOf(capture) : undefined }));
  return {
    captures: pairs.map(({ capture, donor }) => (donor === undefined ? capture : withBodyOf(capture, donor))),
    marks: pairs
      .filter(({ capture, donor }) => isRevisit(capture) && donor === undefined)
      .map(({ capture }) => unresolved(capture)),
  };
}

function unresolved({ label, refersTo }: FoundCapture): Mark {
  const message = `It repeats “${refersTo}”, which is in none of the archive files; its body is missing.`;
  return { code: 'revisit-unresolved', message, locator: label };
}

/** A revisit may have its own headers; what it lacks is the donor's. */
function withBodyOf(revisit: FoundCapture, donor: FoundCapture): FoundCapture {
  const { sha256, contentEncoding, declaredLength, actualLength, problems } = donor;
  return {
    ...revisit,
    sha256,
    contentEncoding,
    declaredLength,
    actualLength,
    problems,
    status: revisit.status ?? donor.status,
    headers: revisit.headers.size > 0 ? revisit.headers : donor.headers,
    mediaType: revisit.mediaType || donor.mediaType,
    charset: revisit.charset || donor.charset,
  };
}

function namesWanted({ refersTo, digest }: FoundCapture): Names {
  const [address = '', date = ''] = refersTo.split(' ');
  return [idName(refersTo), placeName(address, digitsOfRecordDate(date)), digestName(digest)];
}

function namesOfCapture({ record, originalUrl, timestamp, digest }: FoundCapture): Names {
  return [idName(record?.recordId ?? ''), placeName(originalUrl, timestamp), digestName(digest)].filter(
    (name) => name !== '',
  );
}

function namesOfHead({ recordId, url, date, fields }: RecordHead): Names {
  const digest = fields.get('warc-payload-digest') ?? fields.get('warc-block-digest') ?? '';
  return [idName(recordId), placeName(url, digitsOfRecordDate(date)), digestName(digest)].filter((name) => name !== '');
}

function idName(id: string): string {
  return id === '' ? '' : `id ${withoutBrackets(id)}`;
}

function placeName(url: string, timestamp: string): string {
  return url === '' || timestamp === '' ? '' : `at ${pageKey(url)} ${timestamp.slice(0, 14)}`;
}

function digestName(digest: string): string {
  return digest === '' ? '' : `digest ${digest.toUpperCase()}`;
}

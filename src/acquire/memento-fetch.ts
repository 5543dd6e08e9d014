// Fetches chosen captures from an archive: equal digests once, the next of a period where the first is no good.
import { noSubject } from '../model/finding.ts';
import { asCapture } from './capture-found.ts';
import type { Mark } from './capture-request.ts';
import { arrangeSeries } from './capture-series.ts';
import { instantOfDigits } from './capture-time.ts';
import type { PoliteClient, Wish } from './http-answer.ts';
import { isMemento, type ReadMemento, readMemento } from './memento-answer.ts';
import { isWithin, type Listed, periodsOf } from './memento-periods.ts';
import type { ArchiveRequest, Attempt, LiveCaptures } from './memento-request.ts';

/** How captures of one archive are asked for. */
export type MementoWish = Pick<Wish, 'role' | 'redirects' | 'keep' | 'headers'>;

export interface Archive {
  readonly client: PoliteClient;
  readonly wishFor: (listed: Listed) => MementoWish;
}

type Reading = Attempt<readonly ReadMemento[]>;

/** @param index - what the archive has, with what was noticed while its index was read */
export async function fetchListed(
  index: Attempt<readonly Listed[]>,
  request: ArchiveRequest,
  archive: Archive,
): Promise<LiveCaptures> {
  const periods = periodsOf(index.value, request);
  const chosen = periods.slice(0, request.most);
  const fetchOnce = onceByDigest((listed) => fetchOne(listed, archive));
  const readings = await Promise.all(chosen.map((group) => fetchOfPeriod(group, fetchOnce)));
  const read = readings.flatMap(({ value }) => value);
  const inside = read.filter(({ found }) => isWithin(found.timestamp, request.from, request.to));
  const series = arrangeSeries(
    inside.map(({ found }) => found),
    request.url,
  );
  const bytes = new Map(read.map((one) => [one.found.sha256, one.bytes]));
  const marks = [
    ...index.marks,
    ...cappedMarks(periods.length, request),
    ...readings.flatMap((one) => one.marks),
    ...outsideMarks(read, inside),
    ...series.marks,
  ];
  return {
    captures: series.captures.map((found) =>
      asCapture(found, bytes.get(found.sha256) ?? new Uint8Array(), { ...request, path: '', folder: '' }),
    ),
    findings: marks.map((mark) => ({ ...mark, sourceId: request.sourceId, subject: noSubject })),
    failed: index.failed || readings.some(({ failed }) => failed),
  };
}

function cappedMarks(count: number, { most, url }: ArchiveRequest): readonly Mark[] {
  if (count <= most) return [];
  const message = `The archive has ${count} captures to choose from; the first ${most} were fetched.`;
  return [{ code: 'size-capped', message, locator: url }];
}

function outsideMarks(read: readonly ReadMemento[], inside: readonly ReadMemento[]): readonly Mark[] {
  const kept = new Set(inside);
  return read
    .filter((one) => !kept.has(one))
    .map(({ found }) => ({
      code: 'records-ignored',
      message: `The capture of ${found.timestamp} lies outside the days that were asked for.`,
      locator: found.label,
    }));
}

type Fetch = (listed: Listed) => Promise<Reading>;

const mostTries = 3;

/** Until one is sound; what was wrong with the others is kept. */
async function fetchOfPeriod(group: readonly Listed[], fetchOnce: Fetch): Promise<Reading> {
  const marks: Mark[] = [];
  let failed = false;
  for (const listed of group.slice(0, mostTries)) {
    const reading = await fetchOnce(listed);
    marks.push(...reading.marks);
    failed ||= reading.failed;
    if (reading.value.length > 0) return { value: reading.value, marks, failed: false };
  }
  return { value: [], marks, failed };
}

/** A revisit and its original have one digest: the bytes were the same, so one of them is fetched. */
function onceByDigest(fetch: Fetch): Fetch {
  const fetched = new Map<string, Promise<Reading>>();
  return async (listed) => {
    const key = listed.digest === '' ? listed.address : `${listed.digest} ${listed.url}`;
    const before = fetched.get(key);
    const reading = await (before ?? remember(fetched, key, fetch(listed)));
    if (before === undefined) return reading;
    const twins = reading.value.flatMap((one) => twinOf(one, listed));
    return twins.length > 0 ? { value: twins, marks: [], failed: false } : fetch(listed);
  };
}

function remember(fetched: Map<string, Promise<Reading>>, key: string, reading: Promise<Reading>): Promise<Reading> {
  fetched.set(key, reading);
  return reading;
}

/** None when the archive gave another day's capture: its bytes say nothing about this digest. */
function twinOf({ found, bytes }: ReadMemento, listed: Listed): readonly ReadMemento[] {
  if (found.digest === '' || found.problems.length > 0) return [];
  const instant = instantOfDigits(listed.timestamp);
  const refersTo = `${found.originalUrl} ${found.timestamp}`;
  const { timestamp, address } = listed;
  const twin = { ...found, timestamp, instant, mementoDatetime: '', refersTo, label: address, requestedUrl: address };
  return [{ found: twin, bytes, marks: [] }];
}

async function fetchOne(listed: Listed, { client, wishFor }: Archive): Promise<Reading> {
  const answer = await client.get({ url: listed.address, tooMany: 'stop', ...wishFor(listed) });
  if (answer.kind === 'unreachable')
    return { value: [], marks: [{ code: answer.code, message: answer.message, locator: answer.url }], failed: true };
  const repaired: readonly Mark[] =
    answer.cacheProblem === ''
      ? []
      : [{ code: 'cache-corrupt', message: answer.cacheProblem, locator: listed.address }];
  if (!isMemento(answer)) {
    const message = `The archive answers ${answer.last.status} with a page of its own and no date of archiving.`;
    return {
      value: [],
      marks: [...repaired, { code: 'capture-unusable', message, locator: answer.last.url }],
      failed: false,
    };
  }
  const memento = await readMemento(listed, answer);
  return { value: [memento], marks: [...repaired, ...memento.marks], failed: false };
}

// Counts the records of real archive files, many of them malformed, against counts made by hand and by other programs.
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { withFormat } from '../src/acquire/byte-chunks.ts';
import type { Mark } from '../src/acquire/capture-request.ts';
import { readWacz } from '../src/acquire/wacz.ts';
import { type ArchiveSource, archiveRecords } from '../src/acquire/warc-archive.ts';
import { layOut, percentOf, type Tally, tallyOf } from './tally.ts';

const labels = z.array(
  z.strictObject({
    file: z.string(),
    /** Type of record → how many there are. */
    records: z.record(z.string(), z.int().min(1)),
    /** Records whose length does not agree with what follows them. */
    damaged: z.int().min(0),
  }),
);

type Label = z.infer<typeof labels>[number];

export interface ArchiveCount {
  readonly label: Label;
  readonly records: ReadonlyMap<string, number>;
  /** Records with a finding that they are damaged. */
  readonly damaged: number;
  readonly milliseconds: number;
}

/** @param corpus - folder that the paths of the gold file start from */
export async function measureArchives(corpus: string, gold: string): Promise<readonly ArchiveCount[]> {
  const counts: ArchiveCount[] = [];
  for (const label of labels.parse(JSON.parse(readFileSync(gold, 'utf8')))) counts.push(await countFile(corpus, label));
  return counts;
}

/** Files whose records are all there, and files whose damaged records are all told, in percent. */
export function archiveMetrics(counts: readonly ArchiveCount[]): ReadonlyMap<string, number> {
  const percent = (tally: Tally) => percentOf(tally) ?? 0;
  return new Map([
    ['archives.records', percent(tallyOf(counts.map(hasAllRecords)))],
    ['archives.damaged', percent(tallyOf(counts.map(({ label, damaged }) => damaged === label.damaged)))],
  ]);
}

/** A line per file: records expected and found, damage expected and told, time. */
export function describeArchives(counts: readonly ArchiveCount[]): string {
  const rows = counts.map((count) => [
    count.label.file,
    String(sum(Object.values(count.label.records))),
    String(sum([...count.records.values()])),
    String(count.label.damaged),
    String(count.damaged),
    count.milliseconds.toFixed(0),
    hasAllRecords(count) && count.damaged === count.label.damaged ? '' : 'differs',
  ]);
  return layOut([['archive', 'records', 'found', 'damaged', 'told', 'ms', ''], ...rows]);
}

function hasAllRecords({ label, records }: ArchiveCount): boolean {
  const expected = Object.entries(label.records);
  return expected.length === records.size && expected.every(([type, count]) => records.get(type) === count);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

async function countFile(corpus: string, label: Label): Promise<ArchiveCount> {
  const start = performance.now();
  const records = new Map<string, number>();
  const damaged = new Set<string>();
  const note = ({ code, locator }: Mark) => {
    if (code === 'record-broken') damaged.add(locator);
  };
  const count = async (source: ArchiveSource, name: string) => {
    for await (const { head } of archiveRecords(source, { label: name, note }, () => false)) {
      records.set(head.type, (records.get(head.type) ?? 0) + 1);
    }
  };
  const path = join(corpus, label.file);
  if (label.file.endsWith('.wacz')) {
    const visit = (archive: ArchiveSource & { readonly label: string }) => count(archive, archive.label);
    await readWacz({ path, label: label.file }, { note, visit: (archive) => visit({ ...archive, from: 0 }) });
  } else {
    const { format, chunks } = await withFormat(createReadStream(path));
    if (format !== undefined) await count({ format, chunks, from: 0 }, label.file);
  }
  return { label, records, damaged: damaged.size, milliseconds: performance.now() - start };
}

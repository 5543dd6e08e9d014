// Laws of the diff: what it tells is enough to rebuild the new version, and nothing is told of equal versions.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/diff/apply.ts';
import { diffDatasets } from '../../src/diff/classify.ts';
import { type Dataset, sortDataset, tableNames } from '../../src/model/dataset.ts';
import { tables } from '../../src/model/tables.ts';

const published = sortDataset(
  Object.fromEntries(
    tableNames.map((name) => [
      name,
      JSON.parse(readFileSync(new URL(`../../output/latest/data/${name}.json`, import.meta.url), 'utf8')),
    ]),
  ) as unknown as Dataset,
);
const makers = { extractorChanged: false, configChanged: false };

/** One random edit: a row taken away, doubled under another key, or one of its cells changed. */
const edit = fc.record({
  table: fc.constantFrom(...tableNames),
  at: fc.nat({ max: 400 }),
  what: fc.constantFrom('remove', 'add', 'change'),
  column: fc.nat({ max: 20 }),
  value: fc.oneof(fc.constantFrom('2021-03-04', 'ended', 'current', ''), fc.string({ maxLength: 8 })),
});

type Cells = Record<string, unknown>;

type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

function edited(dataset: Dataset, edits: readonly Edit[]): Dataset {
  const copies = tableNames.map(
    (name) => [name, (dataset[name] as readonly Cells[]).map((row) => ({ ...row }))] as const,
  );
  const changed = new Map(copies);
  for (const one of edits) change(changed.get(one.table) ?? [], one);
  return sortDataset(Object.fromEntries(changed) as unknown as Dataset);
}

function change(rows: Cells[], { table, at, what, column, value }: Edit): void {
  const { key, columns } = tables[table];
  const keys: readonly string[] = key;
  const row = rows[at % rows.length];
  if (row === undefined) return;
  if (what === 'remove') rows.splice(at % rows.length, 1);
  if (what === 'add') rows.push({ ...row, [keys[0] ?? '']: `new-${rows.length}-${value}` });
  const free = Object.keys(columns).filter((name) => !keys.includes(name));
  const name = free[column % free.length];
  if (what === 'change' && name !== undefined) row[name] = value;
}

const versions = fc.tuple(fc.array(edit, { maxLength: 30 }), fc.array(edit, { maxLength: 30 }));

describe('the diff', () => {
  it('rebuilds the new version from the old one', () => {
    fc.assert(
      fc.property(versions, ([one, other]) => {
        const [before, after] = [edited(published, one), edited(published, other)];
        expect(applyChanges(diffDatasets(before, after, makers), before)).toEqual(after);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  it('tells nothing of two equal versions', () => {
    expect(diffDatasets(published, published, makers)).toEqual([]);
  });

  it('calls nothing left that has merely vanished', () => {
    fc.assert(
      fc.property(fc.nat({ max: published.memberships.length - 1 }), (at) => {
        const gone = published.memberships[at]?.membership_id;
        const after = { ...published, memberships: published.memberships.filter((row) => row.membership_id !== gone) };
        const kinds = diffDatasets(published, after, makers).map(({ kind }) => kind);
        expect(kinds).toEqual(['membership.withdrawn']);
      }),
      { seed: 1, numRuns: 20 },
    );
  });
});

// Packed data come back as they were.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inventedDataset } from '../../../scripts/browser/invented-dataset.ts';
import { emptyDataset } from '../../../src/model/dataset.ts';
import { collectPage } from '../../../src/report/timeline/collect.ts';
import { packPage, unpackPage } from '../../../src/report/timeline/packed-page.ts';
import {
  knownTable,
  lateCoder,
  listCoder,
  newTable,
  type Packed,
  recordCoder,
  textCoder,
} from '../../../src/report/timeline/packing.ts';

it.each([0, 1, 40])('a page of %s members comes back from its text', (size) => {
  const data = collectPage(size === 0 ? emptyDataset : inventedDataset(size));
  expect(unpackPage(JSON.parse(JSON.stringify(packPage(data))))).toEqual(data);
});

it('any texts come back, each kept once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', ''))),
      (texts) => {
        const table = newTable();
        const packed = listCoder(textCoder(table)).pack(texts);
        expect(listCoder(textCoder(knownTable(table.texts()))).unpack(packed)).toEqual(texts);
        expect(table.texts().length).toBe(new Set(texts).size);
      },
    ),
    { seed: 1 },
  );
});

it('unpacks what is late when it is asked for, and only once', () => {
  const asked: unknown[] = [];
  const names = listCoder(textCoder(knownTable(['quay'])));
  const unpack = (packed: Packed) => {
    asked.push(packed);
    return names.unpack(packed);
  };
  const record = recordCoder({ names: lateCoder({ ...names, unpack }) }).unpack([[0]]);
  expect(asked).toEqual([]);
  expect([record.names, record.names, asked]).toEqual([['quay'], ['quay'], [[0]]]);
});

it('reads what is damaged as empty', () => {
  const coder = recordCoder<{ readonly names: readonly string[] }>({ names: listCoder(textCoder(newTable())) });
  expect([coder.unpack(7), coder.unpack([true]), coder.unpack([[3]])]).toEqual([
    { names: [] },
    { names: [] },
    { names: [''] },
  ]);
});

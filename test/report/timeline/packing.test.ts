// Packed data come back as they were.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inventedDataset } from '../../../scripts/browser/invented-dataset.ts';
import { emptyDataset } from '../../../src/model/dataset.ts';
import { collectPage } from '../../../src/report/timeline/collect.ts';
import { packPage, unpackPage } from '../../../src/report/timeline/packed-page.ts';
import { listCoder, recordCoder, textCoder, textTable } from '../../../src/report/timeline/packing.ts';

it.each([0, 1, 40])('a page of %s members comes back from its text', (size) => {
  const data = collectPage(size === 0 ? emptyDataset : inventedDataset(size));
  expect(unpackPage(JSON.parse(JSON.stringify(packPage(data))))).toEqual(data);
});

it('any texts come back, each kept once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', ''))),
      (texts) => {
        const table = textTable([]);
        const packed = listCoder(textCoder(table)).pack(texts);
        expect(listCoder(textCoder(textTable(table.texts()))).unpack(packed)).toEqual(texts);
        expect(table.texts().length).toBe(new Set(texts).size);
      },
    ),
    { seed: 1 },
  );
});

it('reads what is damaged as empty', () => {
  const coder = recordCoder<{ readonly names: readonly string[] }>({ names: listCoder(textCoder(textTable([]))) });
  expect([coder.unpack(7), coder.unpack([true]), coder.unpack([[3]])]).toEqual([
    { names: [] },
    { names: [] },
    { names: [''] },
  ]);
});

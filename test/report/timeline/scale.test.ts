// Days on an axis, and its ticks.
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { dayText } from '../../../src/report/timeline/day-number.ts';
import { scaleOf, ticksOf, xOf } from '../../../src/report/timeline/scale.ts';

test.each<[axis: readonly [first: string, last: string, width: number], labels: string]>([
  [['2018-11-30', '2023-05-17', 800], '2019 2020 2021 2022 2023'],
  [['2018-11-30', '2023-05-17', 120], '2020'],
  [['1850-01-01', '2024-01-01', 800], '1860 1880 1900 1920 1940 1960 1980 2000 2020'],
  [['0001-01-01', '2024-01-01', 200], '1000 2000'],
  [['2022-02-10', '2022-07-10', 800], 'Mar Apr May Jun Jul'],
  [['2021-02-10', '2023-01-20', 800], 'Apr Jul Oct 2022 Apr Jul Oct 2023'],
])('%j: %s', (axis, labels) => {
  expect(
    ticksOf(scaleOf(...axis))
      .map(({ label }) => label)
      .join(' '),
  ).toBe(labels);
});

it('puts later days further right, all of them inside', () => {
  const day = fc.integer({ min: 1, max: 3_000_000 });
  const width = fc.integer({ min: 1, max: 3000 });
  fc.assert(
    fc.property(day, day, width, (a, b, pixels) => {
      const [first, last] = [dayText(Math.min(a, b)), dayText(Math.max(a, b))];
      const scale = scaleOf(first, last, pixels);
      const [from, to] = [xOf(first, scale), xOf(last, scale)];
      expect(from >= 0 && from <= to && to <= pixels).toBe(true);
      expect(ticksOf(scale).every(({ x }) => x >= 0 && x <= pixels)).toBe(true);
      expect(ticksOf(scale).length).toBeLessThan(120);
    }),
    { seed: 1 },
  );
});

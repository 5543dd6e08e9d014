// Rosters apart from each other: each has its own rows, captures and axis, on the page and in the picture.
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { inventedDataset } from '../../../scripts/browser/invented-dataset.ts';
import { type Dataset, sortDataset } from '../../../src/model/dataset.ts';
import { collectPage } from '../../../src/report/timeline/collect.ts';
import { timelinePicture } from '../../../src/report/timeline/picture.ts';
import { partOf, rostersBySize } from '../../../src/report/timeline/roster-part.ts';

const large = inventedDataset(12);
const small = renamed(inventedDataset(3));
const both = sortDataset(
  Object.fromEntries(
    Object.entries(large).map(([name, rows]) => [name, [...rows, ...small[name as keyof Dataset]]]),
  ) as unknown as Dataset,
);
const data = collectPage(both);

/** The same in another roster, some hundred years before. */
function renamed(dataset: Dataset): Dataset {
  const text = JSON.stringify(dataset)
    .replaceAll('harbour-union', 'archive-union')
    .replace(/"([msofc]-)/gu, '"$1old-')
    .replace(/"20(\d\d-\d\d-\d\d)/gu, '"19$1');
  return JSON.parse(text);
}

describe('the part of a roster', () => {
  it('is found by size, the largest first', () => {
    expect(data.rosters.map(({ name }) => name)).toEqual(['Harbour Union', 'Harbour Union']);
    expect(rostersBySize(data).map((index) => partOf(data, index).rows.length)).toEqual([12, 3]);
  });

  it('has its own days and captures', () => {
    const spans = [0, 1].map((index) => {
      const { firstDay, lastDay, lines } = partOf(data, index);
      return [firstDay, lastDay, lines.length, lines[0]?.day];
    });
    expect(spans).toEqual([
      ['1915-06-01', '1923-10-10', 12, '1916-03-04'],
      ['2015-06-01', '2023-10-10', 12, '2016-03-04'],
    ]);
  });

  it('is empty for a roster that is not there', () => {
    const { rows, lines, firstDay, lastDay } = partOf(data, 7);
    expect([rows, lines, firstDay, lastDay]).toEqual([[], [], '1970-01-01', '1970-01-01']);
  });

  it('gives its rows addresses that no other has', () => {
    expect(new Set(data.rows.map(({ id }) => id)).size).toBe(15);
  });
});

it('a picture has the one roster that was asked for, or all with the largest first', () => {
  const info = { title: 'Members', license: 'CC0-1.0' };
  const counts = [undefined, 'archive-union', 'harbour-union', 'lake-union'].map((roster) => {
    const picture = load(timelinePicture({ dataset: both, version: '1.0.0', info, roster }), { xml: true });
    const years = picture('.tick')
      .toArray()
      .map((tick) => picture(tick).text());
    return [picture('.who').length, years[0], years.at(-1)];
  });
  expect(counts).toEqual([
    [15, '2016', '1924'],
    [3, '1916', '1924'],
    [12, '2016', '2024'],
    [0, undefined, undefined],
  ]);
});

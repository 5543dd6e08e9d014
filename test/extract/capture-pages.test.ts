// The list of members found in whole pages, one style of markup a page; none of them was configured.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import type { CaptureList } from '../../src/extract/capture-list.ts';
import { chooseList } from '../../src/extract/capture-roster.ts';
import type { ListSelectors } from '../../src/model/page-capture.ts';
import { readPage } from '../../src/read/page.ts';

const cases = new URL('../../fixtures/read/pages/', import.meta.url);
const names = readdirSync(cases, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const sorted = names.map(({ name }) => name).sort();
const url = 'https://alliance.example/members/';
const nothingPicked: ListSelectors = { list: '', name: '', place: '', group: '' };

function listIn(name: string, selectors: ListSelectors): CaptureList | undefined {
  const html = readFileSync(new URL(`${name}/page.html`, cases), 'utf8');
  const { value: page, findings } = readPage(html, { url, selectors, languages });
  expect(findings).toEqual([]);
  return chooseList(page, { languages, url, known: [], pinned: selectors.list !== '' }).list;
}

function rowsOf(list: CaptureList | undefined): readonly unknown[] {
  return (list?.entries ?? []).map(({ name, nameFrom, place, group, link }) => ({
    name,
    nameFrom,
    place,
    group,
    link,
  }));
}

describe('the list of members', () => {
  test.each(sorted)('%s', async (name) => {
    const list = listIn(name, nothingPicked);
    const { selector, signature, kind } = list ?? { selector: '', signature: '', kind: 'none' };
    const stated = list?.statedCount?.count ?? null;
    const answer = { kind, selector, signature, stated, entries: rowsOf(list) };
    const expected = new URL(`${name}/expected.json`, cases).pathname;
    await expect(`${JSON.stringify(answer, null, 2)}\n`).toMatchFileSnapshot(expected);
  });

  it('is the same when the config pins it with its own selector', () => {
    for (const name of sorted) {
      const list = listIn(name, nothingPicked);
      if (list === undefined) continue;
      const pinned = listIn(name, { ...nothingPicked, list: list.selector });
      const told = (rows: CaptureList | undefined) => rows?.entries.map((entry) => entry.name).sort();
      expect([name, told(pinned)]).toEqual([name, told(list)]);
    }
  });
});

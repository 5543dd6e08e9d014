// What holds of the reader of captured pages on any page: it answers, the same every time, and loses no list item.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { chooseList } from '../../src/extract/capture-roster.ts';
import { readPage } from '../../src/read/page.ts';
import { pageOf } from './outlined-page.ts';

const tags = [
  'div',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'h2',
  'p',
  'b',
  'a',
  'select',
  'option',
  'dl',
  'dt',
  'dd',
  'nav',
  'svg',
  'details',
];
const piece = fc.oneof(
  fc.constantFrom(...tags).map((tag) => `<${tag}>`),
  fc.constantFrom(...tags).map((tag) => `</${tag}>`),
  fc.constantFrom(
    'Members',
    'Acme ',
    'Belgium',
    '<br>',
    '|',
    ', ',
    '<img alt="A">',
    '<a href="#x">',
    '<p class="title">',
    '12 members',
    '</html>',
  ),
  fc.string({ maxLength: 8 }),
);
const anyPage = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const settings = { url: 'https://x.example/', selectors: { list: '', name: '', place: '', group: '' }, languages };

it('answers whatever the page is, with every place in it told', () => {
  fc.assert(
    fc.property(anyPage, (html) => {
      const { value: page } = readPage(html, settings);
      const { list } = chooseList(page, { languages, url: settings.url, known: [], pinned: false });
      const positions = page.structures.flatMap(({ items }) => items.map(({ position }) => position));
      expect(positions.every((position) => position.kind === 'element' && position.path !== '')).toBe(true);
      expect((list?.entries ?? []).every(({ name }) => name !== '')).toBe(true);
    }),
    { seed: 1, numRuns: 300 },
  );
});

it('says the same of a page however often it is read', () => {
  fc.assert(
    fc.property(anyPage, (html) => {
      expect(readPage(html, settings)).toEqual(readPage(html, settings));
    }),
    { seed: 1, numRuns: 50 },
  );
});

it('reads every item of a list once, in its order, whatever wraps the list', () => {
  const wrapper = fc.constantFrom('div', 'section', 'main', 'article', 'center');
  const names = fc.array(fc.stringMatching(/^[A-Z][a-z]{2,9}$/u), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.array(wrapper, { maxLength: 12 }), names, (wrappers, all) => {
      const items = all.map((name) => `<li>${name}</li>`).join('');
      const html = `${wrappers.map((tag) => `<${tag}>`).join('')}<ul>${items}</ul>${wrappers.map((tag) => `</${tag}>`).join('')}`;
      const lists = pageOf(html).structures.filter(({ kind }) => kind === 'list');
      expect(lists.map((list) => list.items.map(({ names: [name] }) => name?.text))).toEqual([all]);
    }),
    { seed: 1 },
  );
});

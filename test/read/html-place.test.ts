// Places of elements: short, and each leads back to its element and no other, in any page.
import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatPosition } from '../../src/model/document.ts';
import { elementsOf, type HtmlElement, type HtmlNode } from '../../src/read/html-node.ts';
import { createPlaces } from '../../src/read/html-place.ts';

test.each<[page: string, path: string, anchor: string]>([
  ['<div><i>a</i><p class=x>b</p></div>', 'body > div > p', ''],
  ['<p>a<p class=x>b<p>c', 'body > p:nth-of-type(2)', ''],
  ['<div id="m"><ul><li>a<li class=x>b</ul></div>', '#m > ul > li:nth-of-type(2)', 'm'],
  ['<div id="m"><ul id="n"><li class=x>b</ul></div>', '#n > li', 'n'],
  ['<p id="m1" class=x>', '#m1', 'm1'],
  ['<p id="2 a" class=x>', '[id="2 a"]', '2 a'],
  [`<p id='"\\' class=x>`, String.raw`[id="\"\\"]`, '"\\'],
  ['<p id="Ñª" class=x>', '[id="Ñª"]', 'Ñª'],
  ['<p id="m">an id that two elements have<p id="m" class=x>b', 'body > p:nth-of-type(2)', ''],
  ['<p id="m">an id in another case<p id="M" class=x>b', 'body > p:nth-of-type(2)', ''],
  ['<p id="a\nb" class=x>', 'body > p', ''],
  ['<p>a</p><o:p class=x>b</o:p>', 'body > :nth-child(2)', ''],
  ['<table><tr><td class=x>', 'body > table > tbody > tr > td', ''],
  ['<table><tbody><tr><tbody><tr><td class=x>', 'body > table > tbody:nth-of-type(2) > tr > td', ''],
])('the x of %s stands at %s', (page, path, anchor) => {
  const $ = load(page);
  const [element] = $('.x').get();
  if (element === undefined) throw new Error('The page lacks its element.');
  expect(createPlaces()(element)).toEqual({ kind: 'element', path, anchor });
  expect($(path).get()).toEqual([element]);
});

describe('every place leads to its element', () => {
  const names = ['div', 'p', 'ul', 'li', 'table', 'tr', 'td', 'th', 'tbody', 'thead', 'caption', 'b', 'o:p', 'svg'];
  const ids = ['a', 'A', 'b', '1', 'a b', '"', 'é', 'ª', '\u{1d400}', 'x\\', '__proto__', ''];
  const tag = fc.oneof(
    fc.tuple(fc.constantFrom(...names), fc.option(fc.constantFrom(...ids))).map(([name, id]) => openTag(name, id)),
    fc.constantFrom(...names).map((name) => `</${name}>`),
    fc.constantFrom('words', ' ', '<!-- -->'),
  );

  it('in markup of any kind', () => {
    const pages = fc.array(tag, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(pages, (page) => {
        expect(strayPlaces(page)).toEqual([]);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test.each(['article.html', 'article.parsoid.html'])('in the bundled %s', (file) => {
    const page = readFileSync(new URL(`../../fixtures/progressive-international/${file}`, import.meta.url), 'utf8');
    expect(strayPlaces(page, 5)).toEqual([]);
  });
});

function openTag(name: string, id: string | null): string {
  return id === null ? `<${name}>` : `<${name} id="${id.replace('"', '&quot;')}">`;
}

/** Of every so-manieth element of the body, the places at which another stands. */
function strayPlaces(page: string, every = 1): readonly string[] {
  const $ = load(page);
  const placeOf = createPlaces();
  const [body] = $('body').get();
  const asked = below(body).filter((_, at) => at % every === 0);
  return asked.flatMap((element) => {
    const path = formatPosition(placeOf(element));
    const found: readonly unknown[] = $(path).get();
    return found.length === 1 && found[0] === element ? [] : [path];
  });
}

function below(node: HtmlNode | undefined): readonly HtmlElement[] {
  return node === undefined ? [] : elementsOf(node).flatMap((element) => [element, ...below(element)]);
}

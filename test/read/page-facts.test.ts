// What a captured page says of itself: its title and language, the size of its list, where the list goes on, what is missing.
import { describe, expect, it, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { readPage } from '../../src/read/page.ts';
import { pageOf } from './outlined-page.ts';

test.each<[html: string, counts: readonly number[]]>([
  ['<p>251 organizations are members of it.</p>', [251]],
  ['<p>We have 1,204 members in 30 countries.</p>', [1204]],
  ['<h2>Members (54)</h2>', [54]],
  ['<p>Mitglieder: 120</p>', [120]],
  ['<p><b>12</b> membres</p>', [12]],
  ['<p>1.204 членов нет, 31 участники</p>', [31]],
  ['<p>In 2019 our members met.</p>', []], // a year
  ['<p>Copyright 2021</p>', []],
  ['<p>12 apples. Members eat them.</p>', []], // the next sentence
  ['<p>0 members</p>', []],
  ['<nav><p>12 members</p></nav>', []],
  ['<p>Version 1.2.3 of members</p>', []],
])('%s states %j', (html, counts) => {
  expect(pageOf(html).statedCounts.map(({ count }) => count)).toEqual(counts);
});

test.each<[html: string, words: string]>([
  ['<button>Load more</button>', 'Load more'],
  ['<a href="/2">Mehr anzeigen »</a>', 'Mehr anzeigen »'],
  ['<div class="pagination"><a rel="next" href="/2">2</a></div>', '2'],
  ['<a rel="next" href="/next-post">The next post</a>', ''], // a neighbour, not a page of the list
  ['<a href="/more">Load more books</a>', ''],
  [`${'<li><a href="/x">Show more</a></li>'.repeat(3)}`, ''], // one in every card
  ['<footer><a href="/x">Show more</a></footer>', ''],
  ['', ''],
])('%s goes on with %j', (html, words) => {
  expect(pageOf(html).goesOn).toBe(words);
});

test.each<[html: string, shells: readonly string[]]>([
  ['<iframe src="https://map.example/x"></iframe>', ['iframe https://map.example/x']],
  ['<iframe src="https://counter.example" width="0" height="0"></iframe>', []],
  ['<div id="root"></div>', ['#root']],
  ['<div id="root"><p>Filled</p></div>', []],
  ['<noscript>Please enable JavaScript.</noscript>', ['noscript']],
  ['<noscript><img src="x.gif"></noscript>', []],
])('%s would be filled by %j', (html, shells) => {
  expect(pageOf(html).shells).toEqual(shells);
});

describe('a page', () => {
  const read = (html: string) =>
    readPage(html, { url: '', selectors: { list: '', name: '', place: '', group: '' }, languages }).value;

  test.each<[html: string, language: string]>([
    ['<html lang="de"><body>the and of', 'de'],
    ['<html lang="no language"><body>the and of the', 'en'],
    ['<body>und der die das ist nicht', 'de'],
    ['<body>xyzzy', 'und'],
  ])('%s is in %s', (html, language) => {
    expect(read(html).language).toBe(language);
  });

  it('has a title, or its first heading', () => {
    expect(read('<title> A  b </title><h1>C</h1>').title).toBe('A b');
    expect(read('<h1>C</h1>').title).toBe('C');
    expect(read('').title).toBe('');
  });

  it('knows whether its markup ends', () => {
    expect(read('<html><body>x</body></html >').closed).toBe(true);
    expect(read('<html><body>x</body>').closed).toBe(false);
  });

  it('says what is seen, white space single', () => {
    expect(read('<body><p>A\n b</p><script>x</script><p hidden>c</p><td>d').text).toBe('A b d');
  });
});

// What headings and short texts of captured pages mean, in several languages.
import { expect, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { headsLists, isNameLike, senseOf, titleAnnounces, wordsBook } from '../../src/extract/capture-words.ts';

const words = wordsBook(languages)('en');

test.each<[heading: string, sense: string]>([
  ['Members', 'members'],
  ['OUR MEMBERS:', 'members'],
  ['Members (54)', 'members'],
  ['Unsere Mitglieder', 'members'],
  ['Nos membres', 'members'],
  ['Nasi członkowie', 'members'],
  ['Наши участники', 'members'],
  ['Strategic Members', 'tier'],
  ['Observers', 'tier'],
  ['Trade unions', 'tier'],
  ['Mitglieder mit Beobachterstatus', 'tier'],
  ['Former members', 'former'],
  ['Ehemalige Mitglieder', 'former'],
  ['Our funders', 'others'],
  ['Team', 'others'],
  ['Board members', 'others'], // the board, not the members
  ['Become a member', 'others'],
  ['Noticias', 'others'],
  ['Members and friends of the house', 'tier'],
  ['Member news', 'plain'], // of members, but not a list of them
  ['How we decide who may join us and who may not, by the vote of all members of the house', 'plain'],
  ['Belgium', 'place'],
  ['África', 'place'],
  ['B', 'letter'],
  ['A–C', 'letter'],
  ['#', 'letter'],
  ['Measuring success', 'plain'],
  ['constructor', 'plain'],
  ['', 'plain'],
])('%s is %s', (heading, sense) => {
  expect(senseOf(heading, words)).toBe(sense);
});

test.each<[text: string, heads: boolean]>([
  ['Press', true],
  ['Delta Press', false],
  ['Associate members', true],
  ['Belgium', false], // a state may be a member
  ['Acme', false],
])('%s heads a list: %s', (text, heads) => {
  expect(headsLists(text, words)).toBe(heads);
});

test.each<[title: string, announces: boolean]>([
  ['Members | Acme Alliance', true],
  ['Acme – Unsere Mitglieder', true],
  ['List of members: Acme', true],
  ['Acme Alliance', false],
  ['News from our members | Acme', false],
])('the title %s announces members: %s', (title, announces) => {
  expect(titleAnnounces(title, words)).toBe(announces);
});

test.each<[text: string, name: boolean]>([
  ['Acme Inc.', true],
  ['11.11.11 - Coalition of the North', true],
  ['¡Adelante!', true],
  ['Société des Phares d’Ouessant', true],
  ['Read more', false],
  ['Home', false],
  ['12 March 2021', false],
  ['https://acme.example', false],
  ['info@acme.example', false],
  ['+32 2 123 45 67', false],
  ['We met in Lima and then we went home.', false],
  ['Contact:', false],
  ['if (a) { b(); }', false],
  ['{{name}}', false],
  ['x', false],
  ['word '.repeat(20).trim(), false],
])('%s is a name: %s', (text, name) => {
  expect(isNameLike(text, words)).toBe(name);
});

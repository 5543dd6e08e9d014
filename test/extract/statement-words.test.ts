// Sentences and notes that say somebody joined or left, and those that only look like it.
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { type StatementKind, statementIn } from '../../src/extract/statement-words.ts';
import { languagesFor, vocabularyOf } from '../../src/extract/vocabulary.ts';
import { readLine } from '../../src/read/flat-line.ts';

/** `left | when | subject`, or `none`. */
function said(text: string, kind: StatementKind, code: string): string {
  const vocabulary = vocabularyOf(languagesFor(code, languages));
  const claim = statementIn(readLine(text, 1), kind, { vocabulary, organization: 'Tide Alliance' });
  return claim === undefined
    ? 'none'
    : [claim.event, claim.when, claim.subject].filter((part) => part !== '').join(' | ');
}

describe('sentences', () => {
  test.each<[text: string, expected: string, code?: string]>([
    ['Harbour Union left Tide Alliance in March 2022.', 'left | March 2022 | Harbour Union'],
    ['Harbour Union left the Alliance in March 2022.', 'left | March 2022 | Harbour Union'],
    ['In March 2022, Harbour Union left the Alliance.', 'left | March 2022 | In March 2022, Harbour Union'],
    ['Harbour Union left the organization.', 'left | Harbour Union'],
    ['Harbour Union left it in 2019, after a long quarrel.', 'left | 2019 | Harbour Union'],
    ['The Norwegian Harbour Union also resigned from it.[7]', 'left | The Norwegian Harbour Union also'],
    ['Harbour Union has left Tide Alliance.', 'left | Harbour Union'],
    ['Harbour Union was expelled from Tide Alliance on 2 May 2019.', 'left | 2 May 2019 | Harbour Union'],
    ['Harbour Union withdrew in May 2019.', 'left | May 2019 | Harbour Union'],
    ['Harbour Union joined Tide Alliance on 3 May 2011.', 'joined | 3 May 2011 | Harbour Union'],
    ['Harbour Union became a member of Tide Alliance in 2011.', 'joined | 2011 | Harbour Union'],
    ['In 2011 Harbour Union acceded to it.', 'joined | 2011 | In 2011 Harbour Union'],
    ['Harbour Union joined in 2011.', 'joined | 2011 | Harbour Union'],
    ['Eva Berg left Harbour Union in 2020.', 'none'], // something else was left
    ['Harbour Union left the talks in Geneva.', 'none'],
    ['Harbour Union is a left-wing union of 2019.', 'none'],
    ['The Left Alliance met in March 2022.', 'none'],
    ['Left-wing unions met in March 2022.', 'none'],
    ['Left Tide Alliance in March 2022.', 'none'], // nobody is named
    ['Tide Alliance met in March 2022.', 'none'],
    ['', 'none'],
    ['Die Hafenunion verließ Tide Alliance im März 2022.', 'left | März 2022 | Die Hafenunion', 'de'],
    ['Die Hafenunion trat aus Tide Alliance im März 2022.', 'left | März 2022 | Die Hafenunion', 'de'],
    ['Le Syndicat du Port a quitté Tide Alliance en mars 2022.', 'left | mars 2022 | Le Syndicat du Port', 'fr'],
    [
      'Le Syndicat du Port s’est retiré de Tide Alliance le 2 mai 2019.',
      'left | 2 mai 2019 | Le Syndicat du Port',
      'fr',
    ],
    [
      'El Sindicato del Puerto abandonó Tide Alliance el 2 de mayo de 2019.',
      'left | 2 de mayo de 2019 | El Sindicato del Puerto',
      'es',
    ],
    [
      'El Sindicato del Puerto se unió a Tide Alliance en mayo de 2011.',
      'joined | mayo de 2011 | El Sindicato del Puerto',
      'es',
    ],
    ['Il Sindacato del Porto ha aderito a Tide Alliance nel 2011.', 'joined | 2011 | Il Sindacato del Porto', 'it'],
    ['O Sindicato do Porto deixou Tide Alliance em maio de 2019.', 'left | maio de 2019 | O Sindicato do Porto', 'pt'],
    ['Unia Portowa opuściła Tide Alliance w marcu 2022.', 'left | marcu 2022 | Unia Portowa', 'pl'],
    ['Союз портов вышел из Tide Alliance в марте 2022 года.', 'left | марте 2022 | Союз портов', 'ru'],
    ['İzmir Liman Birliği left Tide Alliance in May 2019.', 'left | May 2019 | İzmir Liman Birliği'],
    ['Союз портов вступил в Tide Alliance 3 мая 2011 года.', 'joined | 3 мая 2011 | Союз портов', 'ru'],
  ])('%s', (text, expected, code = 'en') => {
    expect(said(text, 'sentence', code)).toBe(expected);
  });
});

describe('notes of a row', () => {
  test.each<[text: string, expected: string, code?: string]>([
    ['Left in March 2022', 'left | March 2022'],
    ['Left Tide Alliance in March 2022', 'left | March 2022'],
    ['Trade union of dockers. Left in 2019', 'left | 2019'],
    ['Joined 2011', 'joined | 2011'],
    ['Member, joined on 3 May 2011', 'joined | 3 May 2011'],
    ['Withdrew from Tide Alliance', 'left'],
    ['Joined in 2011, left in 2019', 'joined | 2011'], // the first that fits
    ['Left wing of the Labour movement', 'none'],
    ['Left-wing union, split in 2019', 'none'],
    ['Left', 'none'], // no date, no object
    ['Party of the new left', 'none'],
    ['Left the government in 2019', 'none'],
    ['Joined Harbour Union in 2019', 'none'],
    ['Ausgetreten 2019', 'left | 2019', 'de'],
    ['A quitté en mai 2019', 'left | mai 2019', 'fr'],
    ['Вышел в 2019 году', 'left | 2019', 'ru'],
    ['', 'none'],
  ])('%s', (text, expected, code = 'en') => {
    expect(said(text, 'note', code)).toBe(expected);
  });
});

test('a name with characters of regular expressions is taken as it is', () => {
  const vocabulary = vocabularyOf(languages);
  const claim = statementIn(readLine('Harbour Union left Tide (Alliance)+* in 2019.', 1), 'sentence', {
    vocabulary,
    organization: 'Tide (Alliance)+*',
  });
  expect(claim?.when).toBe('2019');
});

test.each<[organization: string, sentence: string, expected: string | undefined]>([
  ['Союз портов', 'Профсоюз «Маяк» вышел из Союза портов в октябре 2016 года.', 'октябре 2016'],
  ['Koalicja Portów', 'Unia Portowa wystąpiła z Koalicji Portów w maju 2019 roku.', 'maju 2019'],
  ['Союз портов', 'Профсоюз «Маяк» вышел из Союзной палаты в октябре 2016 года.', undefined],
  ['Tide Alliance', 'Harbour Union left Riptide Alliances in May 2019.', undefined],
])('%s: %s', (organization, sentence, expected) => {
  const claim = statementIn(readLine(sentence, 1), 'sentence', { vocabulary: vocabularyOf(languages), organization });
  expect(claim?.when).toBe(expected);
});

// The contract of a language, held against all eight; broken copies show that each check can fail.
import { describe, expect, test } from 'vitest';
import { german } from '../../src/languages/de.ts';
import { english } from '../../src/languages/en.ts';
import { spanish } from '../../src/languages/es.ts';
import { french } from '../../src/languages/fr.ts';
import { italian } from '../../src/languages/it.ts';
import type { ColumnRole, Language } from '../../src/languages/language.ts';
import { polish } from '../../src/languages/pl.ts';
import { portuguese } from '../../src/languages/pt.ts';
import { russian } from '../../src/languages/ru.ts';
import { columnRoles, faultsOf, wordsOf } from './language-faults.ts';

const languages = [english, german, french, spanish, italian, portuguese, polish, russian];
const byCode = languages.map((language) => [language.code, language] as const);

describe('a language', () => {
  test.each(byCode)('%s has no fault', (_, language) => {
    expect(faultsOf(language)).toEqual([]);
  });

  test.each<[faults: readonly string[], broken: Language]>([
    [['There are 11 months.'], { ...english, months: english.months.slice(1) }],
    [
      ['“may” is in month 5 and month 6.', 'months: “may” stands twice.'],
      { ...english, months: english.months.map(withMayInJune) },
    ],
    [['months: “mar” stands twice.'], { ...english, months: english.months.map(withMarTwice) }],
    [['columns: “Country” is malformed.'], withColumn('Country', 'place')],
    [['columns: “re\u0301gion” is malformed.'], withColumn('re\u0301gion', 'place')],
    [['columns: “state ” is malformed.'], withColumn('state ', 'place')],
    [['columns: “full\u00a0member” is malformed.'], withColumn('full\u00a0member', 'name')],
    [['columns: “l’état” is malformed.'], withColumn('l’état', 'place')],
    [['columns: “” is malformed.'], withColumn('', 'place')],
    [['“shire” means “planet”, which is not known.'], withColumn('shire', 'planet' as ColumnRole)],
    [
      ['“former” is in headings.former and headings.observers.'],
      withObservers([...english.headings.observers, 'former']),
    ],
    [['“left” is in joinedVerbs and leftVerbs.'], { ...english, joinedVerbs: [...english.joinedVerbs, 'left'] }],
    [['“base” means “Head Office”, which is not known.'], { ...english, infoboxLabels: { base: 'Head Office' } }],
  ])('is told: %j', (faults, broken) => {
    expect(faultsOf(broken)).toEqual(faults);
  });

  test('uses every column role somewhere', () => {
    const used = new Set(languages.flatMap((language) => Object.values(language.columns)));
    expect([...used].sort()).toEqual([...columnRoles].sort());
  });

  test.each(byCode)('%s fills the same column roles as English', (_, language) => {
    expect(new Set(Object.values(language.columns))).toEqual(new Set(Object.values(english.columns)));
  });

  test.each(byCode)('%s uses infobox keys that English has too, so that one key means one thing', (_, language) => {
    const known = new Set(Object.values(english.infoboxLabels));
    expect(Object.values(language.infoboxLabels).filter((key) => !known.has(key))).toEqual([]);
  });
});

const least: Readonly<Record<string, number>> = {
  months: 12,
  columns: 150,
  connectors: 20,
  articles: 2,
  descriptors: 100,
  describers: 80,
  disambiguators: 25,
  governmentStatuses: 20,
  infoboxLabels: 100,
  joinedVerbs: 10,
  leftVerbs: 10,
  foundedVerbs: 10,
  leadIns: 5,
  retrieved: 3,
  archived: 3,
  inLanguage: 50,
  inWords: 1,
  listingTitles: 8,
  licence: 8,
  stopWords: 30,
};
const leastHeadings = 5;

describe('the words', () => {
  test.each(byCode)('of %s are as many as a page needs', (_, language) => {
    const short = wordsOf(language).filter(([name, phrases]) => phrases.length < (least[name] ?? leastHeadings));
    expect(short.map(([name, phrases]) => `${name}: ${phrases.length}`)).toEqual([]);
  });

  test('of English are the most', () => {
    const counts = new Map(wordsOf(english).map(([name, phrases]) => [name, phrases.length]));
    expect(counts.get('columns')).toBeGreaterThanOrEqual(250);
    expect(counts.get('descriptors')).toBeGreaterThanOrEqual(250);
    expect(counts.get('describers')).toBeGreaterThanOrEqual(150);
    expect(counts.get('infoboxLabels')).toBeGreaterThanOrEqual(180);
    expect(counts.get('inLanguage')).toBeGreaterThanOrEqual(80);
  });
});

describe('the stop words', () => {
  const pairs = languages.flatMap(({ code }) =>
    languages.filter((other) => other.code !== code).map((other) => [code, other.code] as const),
  );

  test.each(pairs)('of %s are less than 40 percent those of %s', (code, otherCode) => {
    const [words, others] = [stopWordsOf(code), stopWordsOf(otherCode)];
    expect(words.filter((word) => others.includes(word)).length / words.length).toBeLessThan(0.4);
  });

  test.each<[code: string, text: string]>([
    ['en', 'The alliance was set up by three parties and has since been joined by others from the region.'],
    [
      'de',
      'Das Bündnis wurde von drei Parteien ins Leben gerufen und hat sich seit dem Frühjahr nicht mehr getroffen.',
    ],
    ['fr', 'Cette alliance a été créée par trois partis et elle est dirigée depuis par une coordination.'],
    ['es', 'La alianza fue creada por tres partidos y desde entonces es dirigida por una coordinadora en la capital.'],
    ['it', 'La coalizione è stata creata da tre partiti e dal congresso in poi si riunisce nella sede di Roma.'],
    ['pt', 'A aliança foi criada por três partidos e não tem uma sede, mas os membros reúnem-se no Porto.'],
    ['pl', 'Sojusz został założony przez trzy partie i od tego roku nie jest reprezentowany w parlamencie.'],
    ['ru', 'Союз был создан тремя партиями и не является частью правительства после выборов в этом году.'],
    ['', 'Bandalagið 2019: 3 / 150, 7 / 63'], // none of the eight
    ['', ''],
  ])('tell %s', (code, text) => {
    expect(mostLikely(text)).toBe(code);
  });
});

describe('the header words', () => {
  test.each<[header: string, language: Language, roles: string]>([
    [
      'Country|Party/Organization|Abbreviation|National Legislatures|Government|Notes',
      english,
      'place name abbreviation seats government notes',
    ],
    [
      'Country|Local name|Abbr.|Lower house seats|Upper house seats',
      english,
      'place native_name abbreviation seats_lower seats_upper',
    ],
    [
      'No.|Portrait|Name|Riding|Party|Took office|Left office',
      english,
      'ordinal ignored name constituency party joined left',
    ],
    ['State|Joined|Withdrew|Population|Refs', english, 'place joined left number citation'],
    ['MP|Constituency|Cause|Date|Planet', english, 'person constituency text date ?'],
    ['Land|Mitgliedspartei|Abk.|Sitze im Unterhaus|Anmerkungen', german, 'place name abbreviation seats_lower notes'],
    ['Ernannt/Akkreditiert|Name|Bemerkungen|ernannt von|akkreditiert bei', german, 'joined name notes text text'],
    ['Pays|Parti membre|Sigle|Sièges|Réf.', french, 'place name abbreviation seats citation'],
    ['Date|Nom français|Nom local|Remarques', french, 'date name native_name notes'],
    ['País|Partido/Organización|Siglas|Escaños|Ideología', spanish, 'place name abbreviation seats ideology'],
    ['Stato|Nome originale|Sigla|Seggi alla Camera|Note', italian, 'place native_name abbreviation seats_lower notes'],
    [
      'País|Nome|Sigla|Câmara baixa|Câmara alta|Notas',
      portuguese,
      'place name abbreviation seats_lower seats_upper notes',
    ],
    ['Lp.|Państwo|Nazwa|Skrót|Izba niższa|Uwagi', polish, 'ordinal place name abbreviation seats_lower notes'],
    [
      '№|Страна|Название|Аббревиатура|Места в парламенте|Примечания',
      russian,
      'ordinal place name abbreviation seats notes',
    ],
  ])('read %s', (header, language, roles) => {
    const words = header.split('|').map((word) => word.toLowerCase());
    expect(words.map((word) => language.columns[word] ?? '?').join(' ')).toBe(roles);
  });
});

describe('the phrases of references', () => {
  test.each<[printed: string, language: Language, kind: string]>([
    ['Retrieved 17 May 2023', english, 'retrieved'],
    ['Archived from the original on 28 October 2020', english, 'archived'],
    ['Archived 2 December 2018 at the Wayback Machine', english, 'archived'],
    ['abgerufen am 17. Mai 2023', german, 'retrieved'],
    ['Archiviert vom Original (nicht mehr online verfügbar) am 5. Mai 2019', german, 'archived'],
    ['Memento vom 5. Mai 2019 im Internet Archive', german, 'archived'],
    ['consulté le 17 mai 2023', french, 'retrieved'],
    ['version du 5 mai 2019 sur Internet Archive', french, 'archived'],
    ['Consultado el 17 de mayo de 2023', spanish, 'retrieved'],
    ['Archivado desde el original el 5 de mayo de 2019', spanish, 'archived'],
    ['URL consultato il 17 maggio 2023', italian, 'retrieved'],
    ["archiviato dall'url originale l'8 maggio 2019", italian, 'archived'],
    ['Consultado em 17 de maio de 2023', portuguese, 'retrieved'],
    ['Arquivado do original em 5 de maio de 2019', portuguese, 'archived'],
    ['dostęp 2023-05-17', polish, 'retrieved'],
    ['zarchiwizowane z adresu 2019-05-05', polish, 'archived'],
    ['Дата обращения: 17 мая 2023', russian, 'retrieved'],
    ['Архивировано из первоисточника 5 мая 2019', russian, 'archived'],
    ['Published 5 May 2019', english, 'neither'],
  ])('read %s', (printed, language, kind) => {
    expect(dateKind(printed.toLowerCase(), language)).toBe(kind);
  });
});

function dateKind(printed: string, { citation }: Language): string {
  const opens = (phrase: string) => printed.startsWith(phrase);
  if (citation.archived.some(opens)) return 'archived';
  return citation.retrieved.some(opens) ? 'retrieved' : 'neither';
}

function stopWordsOf(wanted: string): readonly string[] {
  return languages.find(({ code }) => code === wanted)?.stopWords ?? [];
}

function mostLikely(text: string): string {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  const scores = languages.map(({ code, stopWords }) => ({
    code,
    score: words.filter((word) => stopWords.includes(word)).length,
  }));
  const best = Math.max(...scores.map(({ score }) => score));
  const winners = scores.filter(({ score }) => score === best && score > 0);
  return winners.length === 1 ? winners.map(({ code }) => code).join() : '';
}

function withMayInJune(words: readonly string[], index: number): readonly string[] {
  return index === 5 ? [...words, 'may'] : words;
}

function withMarTwice(words: readonly string[], index: number): readonly string[] {
  return index === 2 ? [...words, 'mar'] : words;
}

function withColumn(word: string, role: ColumnRole): Language {
  return { ...english, columns: { ...english.columns, [word]: role } };
}

function withObservers(observers: readonly string[]): Language {
  return { ...english, headings: { ...english.headings, observers } };
}

// Places told by their names: whole texts, beginnings of texts, and what must not be taken for a place.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { countryNames } from '../../src/gazetteer/country-names.ts';
import { foldName } from '../../src/gazetteer/fold.ts';
import { decidedNames, exactNames, otherNames } from '../../src/gazetteer/other-names.ts';
import { findPlace, placePrefixes } from '../../src/gazetteer/places.ts';
import { internationalNames, regionNames } from '../../src/gazetteer/regions.ts';

describe('the place that a whole text names', () => {
  test.each<[text: string, place: string]>([
    ['Brazil', 'country BR'],
    ['Brasil', 'country BR'],
    ['BRAZIL', 'country BR'],
    ['brazil', 'country BR'],
    ['\u00a0Brazil ', 'country BR'],
    ['Niger', 'country NE'],
    ['Nigeria', 'country NG'],
    ['Guinea', 'country GN'],
    ['Guinea-Bissau', 'country GW'],
    ['Guinea\u2011Bissau', 'country GW'],
    ['Equatorial Guinea', 'country GQ'],
    ['Papua New Guinea', 'country PG'],
    ['Republic of the Congo', 'country CG'],
    ['Democratic Republic of the Congo', 'country CD'],
    ['Congo, Democratic Republic of the', 'country CD'],
    ['Congo (Democratic Republic of the)', 'country CD'],
    ['Congo-Kinshasa', 'country CD'],
    ['República Democrática do Congo', 'country CD'], // the Galician data would say CG
    ['Congo', 'country CG'],
    ['Dominica', 'country DM'],
    ['Dominican Republic', 'country DO'],
    ['Georgia', 'country GE'],
    ['Georgia (country)', 'country GE'],
    ['Georgia (U.S. state)', 'country US'],
    ["Côte d'Ivoire", 'country CI'],
    ['Cote d’Ivoire', 'country CI'],
    ['Ivory Coast', 'country CI'],
    ['The Gambia', 'country GM'],
    ['the Netherlands', 'country NL'],
    ['L’Allemagne', 'country DE'],
    ['La France', 'country FR'],
    ['Die Schweiz', 'country CH'],
    ['El Salvador', 'country SV'],
    ['St. Kitts & Nevis', 'country KN'],
    ['Trinidad & Tobago', 'country TT'],
    ['U.S.', 'country US'],
    ['USA', 'country US'],
    ['UK', 'country GB'],
    ['Mỹ', 'country US'],
    ['my', 'unknown'],
    ['us', 'unknown'],
    ['Us', 'unknown'],
    ['Korea, Republic of', 'country KR'],
    ["Korea, Democratic People's Republic of", 'country KP'],
    ['Republic of China', 'country TW'],
    ["People's Republic of China", 'country CN'],
    ['Kyrgyz Republic', 'country KG'],
    ['Scotland', 'country GB'],
    ['Catalonia', 'country ES'],
    ['Quebec', 'country CA'],
    ['Greenland', 'country GL'],
    ['Hong Kong', 'country HK'],
    ['Kosovo', 'country XK'],
    ['State of Palestine', 'country PS'],
    ['Soviet Union', 'country SU'],
    ['Yugoslavia', 'country YU'],
    ['Czechoslovakia', 'country CS'],
    ['East Germany', 'country DD'],
    ['Serbia and Montenegro', 'country CS'],
    ['Zaire', 'country ZR'],
    ['European Union', 'country EU'],
    ['Europäische Union', 'country EU'],
    ['Северная Македония', 'country MK'],
    ['中国', 'country CN'],
    ['대한민국', 'country KR'],
    ['საქართველო', 'country GE'],
    ['Türkiye', 'country TR'],
    ['KIBRIS', 'country CY'],
    ['Africa', 'region 002'],
    ['North Africa', 'region 015'],
    ['Sub-Saharan Africa', 'region 202'],
    ['Latin America and the Caribbean', 'region 419'],
    ['South-East Asia', 'region 035'],
    ['Middle East', 'region '],
    ['Balkans', 'region '],
    ['Amerika', 'region 019'],
    ['Europa', 'region 150'],
    ['Kurdistan', 'region '], // no M49 code comes near
    ['Worldwide', 'international '],
    ['Международный', 'international '],
    ['Maurice', 'country MU'],
    ['', 'unknown'],
    ['  ', 'unknown'],
    ['.', 'unknown'],
    ['Brazil and Chile', 'unknown'],
    ['Brazzaville', 'unknown'],
    ['Brazil!', 'unknown'],
    ['constructor', 'unknown'],
    ['__proto__', 'unknown'],
    ['toString', 'unknown'],
    ['\ud800', 'unknown'],
    ['Brazil'.repeat(200_000), 'unknown'],
  ])('%j', (text, expected) => {
    const place = findPlace(text);
    expect(place === undefined ? 'unknown' : `${place.scope} ${place.code}`).toBe(expected);
  });
});

describe('the places that a text starts with, longest first', () => {
  test.each<[text: string, at: number, expected: readonly string[]]>([
    ['AfghanistanSolidarity Party', 0, ['Afghanistan=AF']],
    ['Afghanistan Solidarity Party', 0, ['Afghanistan=AF']],
    ['Chile0 / 50', 0, ['Chile=CL']],
    ['Chile(Left)', 0, ['Chile=CL']],
    ['Brasil Brasil Wire', 7, ['Brasil=BR']],
    ['x\u00a0Chile', 2, ['Chile=CL']],
    ['Ivory Coast.', 0, ['Ivory Coast=CI']],
    ['Latin American Council', 0, []],
    ['Latin America Council', 0, ['Latin America=419']],
    ['Guinea-Bissau Union', 0, ['Guinea-Bissau=GW']],
    ['Guinea-', 0, []],
    ['Guinea – Union', 0, ['Guinea=GN']],
    ['Nigeria Party', 0, ['Nigeria=NG']],
    ['Niger Party', 0, ['Niger=NE']],
    ["Nigeria's Party", 0, []], // a word with its ending
    ["Nigeria'", 0, ['Nigeria=NG']],
    ['Republic of the CongoUnion', 0, ['Republic of the Congo=CG']],
    [
      'Congo, Democratic Republic of the',
      0,
      ['Congo, Democratic Republic of the=CD', 'Congo, Democratic Republic=CD', 'Congo=CG'],
    ],
    ['Congo (Kinshasa)Union', 0, ['Congo (Kinshasa)=CD', 'Congo=CG']],
    ['Congo (Kinshasa', 0, ['Congo=CG']],
    ['Georgia (magazine)', 0, ['Georgia=GE']],
    ['(Chile)', 1, ['Chile=CL']],
    ['The GambiaUnion', 0, ['The Gambia=GM']],
    ['the Gambia', 0, ['the Gambia=GM']],
    ['The Left', 0, []],
    ['European UnionDemocracy', 0, ['European Union=EU']],
    ['Europe Commons Network', 0, ['Europe=150']],
    ['International Crash Course', 0, ['International=']],
    ['Internationale Liga', 0, ['Internationale=']],
    ['Internationalist Group', 0, []],
    ['World Peace Council', 0, []], // a place only as a whole text
    ['Maurice Duverger', 0, []],
    ['U.S. Greens', 0, ['U.S.=US']],
    ['U.S.A. Greens', 0, ['U.S.A.=US', 'U.S.=US']],
    ['U.S. Virgin Islands', 0, ['U.S. Virgin Islands=VI', 'U.S.=US']],
    ['US Greens', 0, ['US=US']],
    ['Us Greens', 0, []],
    ['UKApp Drivers', 0, ['UK=GB']],
    ['UKIP', 0, []],
    ['NIGERIA Party', 0, ['NIGERIA=NG']],
    ['brazil', 0, []],
    ['Brazilian', 0, []],
    ['St. Lucia', 0, ['St. Lucia=LC']],
    ['中国共产党', 0, ['中国=CN']],
    ['インドネシア共産党', 0, ['インドネシア=ID']],
    ['한국당', 0, []],
    ['РоссияЯблоко', 0, ['Россия=RU']],
    ['საქართველო ქართული', 0, ['საქართველო=GE']],
    ['constructor', 0, []],
    ['__proto__', 0, []],
    [' Chile', 0, []],
    ['Chile', 5, []],
    ['Chile', 99, []],
    ['', 0, []],
  ])('%j at %i', (text, at, expected) => {
    expect(placePrefixes(text, at).map(({ end, place }) => `${text.slice(at, end)}=${place.code}`)).toEqual(expected);
  });
});

const formerCodes = ['AN', 'CS', 'DD', 'DY', 'HV', 'NH', 'RH', 'SU', 'VD', 'YD', 'YU', 'ZR']; // of ISO 3166-3
const otherCodes = ['EU', 'XK', ...formerCodes];

interface Line {
  readonly code: string;
  readonly names: readonly string[];
}

function linesOf(text: string): readonly Line[] {
  return text
    .trim()
    .split('\n')
    .map((line) => ({ code: line.slice(0, line.indexOf(' ')), names: line.slice(line.indexOf(' ') + 1).split('|') }));
}

describe('the tables of names', () => {
  const current = JSON.parse(readFileSync('node_modules/i18n-iso-countries/codes.json', 'utf8')) as readonly string[][];
  const iso = new Set(current.map(([alpha2]) => alpha2));

  it('have every country of ISO 3166-1, and no code that is not in it or among the listed others', () => {
    const codes = new Set([countryNames, otherNames, exactNames].flatMap(linesOf).map(({ code }) => code));
    expect([...iso].filter((code) => code !== undefined && !codes.has(code))).toEqual([]);
    expect([...codes].filter((code) => !iso.has(code) && !otherCodes.includes(code))).toEqual([]);
  });

  it('give regions three digits or nothing', () => {
    expect(linesOf(regionNames).filter(({ code }) => !/^(?:\d{3}|-)$/u.test(code))).toEqual([]);
  });

  it('have no name with two codes, but those that are decided with a reason', () => {
    const tables = [...linesOf(countryNames), ...linesOf(otherNames), ...linesOf(regionNames)];
    const everywhere = { code: 'everywhere', names: internationalNames.split('|') };
    expect(twoCoded([...tables, everywhere])).toEqual([]);
    expect(linesOf(countryNames).flatMap(({ names }) => names.filter((name) => decidedNames.has(name)))).toEqual([]);
    expect([...decidedNames.keys()].filter((name) => findPlace(name) === undefined)).toEqual([]);
  });

  it('have only names that can be looked up', () => {
    const lines = [...linesOf(otherNames), ...linesOf(exactNames)];
    const lost = lines.flatMap(({ code, names }) => names.filter((name) => findPlace(name)?.code !== code));
    expect(lost).toEqual([]);
  });

  it('are folded where they were collected', () => {
    const unfolded = linesOf(countryNames).flatMap(({ names }) => names.filter((name) => foldName(name) !== name));
    expect(unfolded).toEqual([]);
  });
});

function twoCoded(lines: readonly Line[]): readonly string[] {
  const codes = new Map<string, string>();
  return lines.flatMap(({ code, names }) =>
    names.filter((name) => {
      const key = foldName(name) ?? name;
      const before = codes.get(key) ?? code;
      codes.set(key, code);
      return before !== code;
    }),
  );
}

describe('laws', () => {
  const pieces = [
    'Guinea',
    '-',
    'Bissau',
    ' ',
    'U.S.',
    'the ',
    'Congo',
    '(',
    ')',
    ', ',
    'Latin America',
    'n',
    'Ü',
    '中国',
    '😀',
    '0',
  ];
  const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), { maxLength: 12 });

  it('a text that starts with a place has that place as a whole, and ends come longest first', () => {
    fc.assert(
      fc.property(texts, fc.nat(20), (parts, at) => {
        const text = parts.join('');
        const found = placePrefixes(text, at);
        const whole = found.map(({ end }) => ({ end, place: findPlace(text.slice(at, end)) }));
        expect(found).toEqual(whole);
        expect(found.map(({ end }) => end)).toEqual([...new Set(found.map(({ end }) => end))].sort((a, b) => b - a));
      }),
      { seed: 1 },
    );
  });

  it('what stands before does not matter', () => {
    fc.assert(
      fc.property(texts, fc.string(), (parts, before) => {
        const moved = placePrefixes(before + parts.join(''), before.length);
        expect(moved.map(({ end, place }) => ({ end: end - before.length, place }))).toEqual(
          placePrefixes(parts.join(''), 0),
        );
      }),
      { seed: 1 },
    );
  });

  it.each(['A', 'Guinea ', '(', 'U.', '中国', ' ', '\u0301'])(
    'a megabyte of %j takes no longer than a line',
    (unit) => {
      const text = unit.repeat(1_000_000 / unit.length);
      const lookUps = Array.from({ length: 1000 }, (_, at) => placePrefixes(text, at * 7).length);
      expect(Math.max(...lookUps)).toBeLessThanOrEqual(2);
    },
  );
});

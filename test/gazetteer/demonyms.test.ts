// Adjectives that say where something is from, in English and seven other languages.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { demonymPrefix } from '../../src/gazetteer/demonyms.ts';
import { englishDemonyms, panDemonyms } from '../../src/gazetteer/english-demonyms.ts';
import { foldName } from '../../src/gazetteer/fold.ts';
import { inflections } from '../../src/gazetteer/inflected-demonyms.ts';

test.each<[text: string, expected: string]>([
  ['Brazilian media organization', 'Brazilian=BR'],
  ['Polish party', 'Polish=PL'],
  ['polish the table', 'none'],
  ['Latin American Council', 'Latin American='],
  ['Latin-American Council', 'Latin-American='],
  ['South African union', 'South African=ZA'],
  ['African union', 'African='],
  ['Nigerien', 'Nigerien=NE'],
  ['Nigerian', 'Nigerian=NG'],
  ['Papua New Guinean', 'Papua New Guinean=PG'],
  ['Congolese', 'Congolese='], // of two countries
  ['South Korean', 'South Korean=KR'],
  ['Korean', 'Korean='],
  ['Hong Kong media collective', 'Hong Kong=HK'],
  ['Hindi news website', 'Hindi=IN'],
  ['Kurdish youth movement', 'Kurdish='],
  ['Catalan party', 'Catalan=ES'],
  ['pan-African feminist', 'pan-African='],
  ['Pan-African feminist', 'Pan-African='],
  ['German-speaking', 'German=DE'],
  ['SyrianArab', 'Syrian=SY'],
  ['Palestinians', 'none'],
  ['Europeanize', 'none'],
  ['Trans-national', 'none'],
  ['Indiana Greens', 'none'], // the state, though Italian and Portuguese say "indiana"
  ['Frances Fox', 'none'], // a first name, though Spanish and Portuguese say "francés"
  ['deutsche Partei', 'deutsche=DE'],
  ['Deutsches Rotes Kreuz', 'Deutsches=DE'],
  ['österreichischen', 'österreichischen=AT'],
  ['française', 'française=FR'],
  ['FRANÇAISE', 'FRANÇAISE=FR'],
  ['tunisienne', 'tunisienne=TN'],
  ['española', 'española=ES'],
  ['latinoamericana', 'latinoamericana='],
  ['tedesca', 'tedesca=DE'],
  ['brasileira', 'brasileira=BR'],
  ['alemães', 'alemães=DE'],
  ['polskiego', 'polskiego=PL'],
  ['российская', 'российская=RU'],
  ['Российский', 'Российский=RU'],
  ['constructor', 'none'],
  ['__proto__', 'none'],
  ['', 'none'],
  [' Brazilian', 'none'],
])('%j', (text, expected) => {
  const found = demonymPrefix(text, 0);
  expect(found === undefined ? 'none' : `${text.slice(0, found.end)}=${found.code}`).toBe(expected);
});

/** Member states of the United Nations by alpha-2 code. */
const members =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU ' +
  'CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ ' +
  'IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU ' +
  'MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN ' +
  'SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW';
/** States whose adjective another shares: Central African, Congolese, Dominican; the Holy See has none. */
const shared = ['CD', 'CF', 'CG', 'DM', 'DO', 'VA'];

describe('the tables of adjectives', () => {
  it('have every member state of the United Nations', () => {
    const codes = new Set(
      englishDemonyms
        .trim()
        .split('\n')
        .map((line) => line.slice(0, 2)),
    );
    expect(members.split(' ').filter((code) => !codes.has(code) && !shared.includes(code))).toEqual([]);
  });

  it('have no adjective with two codes', () => {
    const english = englishDemonyms.trim().split('\n').flatMap(adjectivesOf);
    expect(twoCoded([...english, ...adjectivesOf(`- ${panDemonyms}`), ...inflected()])).toEqual([]);
  });

  it('have only adjectives that can be found', () => {
    const english = englishDemonyms.trim().split('\n').flatMap(adjectivesOf);
    const lost = [...english, ...inflected()].filter(([word]) => demonymPrefix(word, 0)?.end !== word.length);
    expect(lost).toEqual([]);
  });
});

type Adjective = readonly [word: string, code: string];

function adjectivesOf(line: string): readonly Adjective[] {
  const [code = '', ...words] = line.split(' ');
  return words
    .join(' ')
    .split('|')
    .map((word) => [word, code]);
}

function inflected(): readonly Adjective[] {
  return inflections.flatMap(({ endings, stems }) =>
    stems.split(';').flatMap((entry) => {
      const [code = '', ...words] = entry.trim().split(/\s+/u);
      return words.flatMap((stem) => endings.split(' ').map((end): Adjective => [stem + end.replace('-', ''), code]));
    }),
  );
}

function twoCoded(adjectives: readonly Adjective[]): readonly string[] {
  const codes = new Map<string, string>();
  return adjectives.flatMap(([word, code]) => {
    const before = codes.get(foldName(word) ?? word) ?? code;
    codes.set(foldName(word) ?? word, code);
    return before === code ? [] : [`${word}: ${before}, ${code}`];
  });
}

it('ends with a word of the text, whatever the text is', () => {
  const texts = fc.array(
    fc.oneof(fc.constantFrom('Latin', ' ', 'American', '-', 'pan', 'deutsch', 'e', '😀'), fc.string()),
  );
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('');
      const found = demonymPrefix(text, 0);
      expect(found === undefined ? undefined : demonymPrefix(text.slice(0, found.end), 0)).toEqual(found);
    }),
    { seed: 1 },
  );
});

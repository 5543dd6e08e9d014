// From an id or a name to the chain of evidence, as data and as text.
import { describe, expect, it, test } from 'vitest';
import type { Dataset } from '../../src/model/dataset.ts';
import { PipelineError } from '../../src/model/pipeline-error.ts';
import { type Book, explained } from '../../src/report/explained.ts';
import { explanationText } from '../../src/report/explanation.ts';
import { paintWith } from '../../src/report/paint.ts';
import { tinyDataset } from '../publish/publish-cases.ts';

const tiny = tinyDataset();
const [evidence] = tiny.evidence;
const source = tiny.sources[0]?.source_id ?? '';
const screen = { paint: paintWith(false), width: 100 };

/** The tiny dataset with the evidence that the tests are about. */
const dataset: Dataset = {
  ...tiny,
  evidence: [
    row({ subject_type: 'member', subject_id: 'm-1a', field: 'name', value: 'Frente do Porto', rule: 'row' }),
    row({
      subject_type: 'member',
      subject_id: 'm-1a',
      field: 'name',
      seq: 2,
      value: 'Frente do',
      rule: 'other-reading',
      confidence: 12,
    }),
    row({
      field: 'joined_latest',
      value: '2020-06-27',
      rule: 'cited-listed',
      citation_id: 'c-1',
      confidence: 80,
      locator: '2:5',
    }),
    row({ field: 'seats', value: '1203 / 2000', rule: 'a-later-rule' }),
  ],
};

function row(changes: Partial<Dataset['evidence'][number]>): Dataset['evidence'][number] {
  if (evidence === undefined) throw new Error('The tiny dataset has no evidence.');
  const plain = { subject_type: 'membership', subject_id: 's-1', seq: 1, citation_id: null, confidence: 100 };
  return { ...evidence, ...plain, source_id: source, locator: '1:1', quote: 'Brasil Frente do Porto FP', ...changes };
}

const book: Book = {
  dataset,
  pages: new Map([[source, { file: 'pages/harbour.txt', lines: ['Brasil Frente do Porto FP'], excerptAt: () => '' }]]),
};

describe('the chain of a member', () => {
  it('leads from each value over its rule to its place, each place shown once', () => {
    const text = explanationText(explained({ subject: 'frente do porto', field: undefined }, book), screen);
    expect(text).toBe(`Frente do Porto
party · Brasil (BR) · FP · Harbour Front · m-1a

Member
  name          Frente do Porto  ← its row says so              100 %  (1)
                Frente do        ← another way to read the row  12 %   (1)
  alt_names     Harbour Front    ← follows from the others
  abbreviation  FP               ← follows from the others
  kind          party            ← follows from the others
  country_code  BR               ← follows from the others
  place_label   Brasil           ← follows from the others
  wiki_title    Frente do Porto  ← follows from the others

current member of Harbour Union, spell 1 · s-1
  status                   current                      ← follows from the others
  joined_earliest          2018-11-30                   ← follows from the others
  joined_latest            2020-06-27                   ← a reference shows the list  80 %   (2)[10]
  joined_edtf              [2018-11-30..2020-06-27]     ← follows from the others
  end_status               ongoing                      ← follows from the others
  first_listed             2020-06-27                   ← follows from the others
  last_listed              2023-05-17                   ← follows from the others
  government_status        in_government                ← follows from the others
  government_status_label  In government                ← follows from the others
  notes                    Part of the “Tide” list, s…  ← follows from the others
  seats                    1203 / 2000                  ← a-later-rule                100 %  (1)

Read at
  (1) pages/harbour.txt:1:1
       1 | Brasil Frente do Porto FP
  (2) pages/harbour.txt:2:5
    “Brasil Frente do Porto FP”
      [10] Members | Harbour Union, harbour.example, issued 2020-05, archived 2020-06-27, retrieved…
`);
  });

  it('may be asked for one field, and an empty one is an answer', () => {
    const text = explanationText(explained({ subject: 's-1', field: 'left_latest' }, book), screen);
    expect(text).toBe(`Frente do Porto
party · Brasil (BR) · FP · Harbour Front · m-1a

current member of Harbour Union, spell 1 · s-1
  left_latest  (empty)  ← nothing gives a value
`);
  });
});

describe('the place', () => {
  const told = (locator: string, quote: string, lines: readonly string[]) => {
    const one = row({
      subject_type: 'member',
      subject_id: 'm-1a',
      field: 'name',
      value: 'Frente',
      rule: 'row',
      locator,
      quote,
    });
    const excerptAt = (path: string, words: string) => (path === '#members > tr' ? `Brasil | Frente | ${words}` : '');
    const pages = new Map([[source, { file: 'a', lines, excerptAt }]]);
    const text = explanationText(
      explained({ subject: 'm-1a', field: 'name' }, { dataset: { ...dataset, evidence: [one] }, pages }),
      screen,
    );
    return text
      .split('\n')
      .slice(8, -1)
      .map((line) => line.trim());
  };
  const lines = ['One sentence. It', 'goes on. **Frente** left', 'in 2021. The end', '', 'Frente left again'];

  test.each<[locator: string, quote: string, shown: string]>([
    ['1:1', 'One sentence.', '1 | One sentence. It'],
    ['1:32', 'The end', '3 | in 2021. The end'], // a sentence further on in its paragraph
    ['1:26', 'Frente left in 2021.', '2 | goes on. **Frente** left'], // its beginning is marked up
    ['3:99', 'Nowhere', '3 | in 2021. The end'], // behind the paragraph
    ['9:1', 'Gone', '“Gone”'],
    ['#members > tr', 'FP', '| Brasil | Frente | FP'],
    ['#gone > tr', 'Brasil Frente', '“Brasil Frente”'],
  ])('%s of “%s” is shown as %s', (locator, quote, shown) => {
    expect(told(locator, quote, lines)).toEqual([shown]);
  });
});

test('a finding tells its hint and what it is about', () => {
  const [finding] = dataset.findings;
  const { title, about, parts } = explained({ subject: finding?.finding_id ?? '', field: undefined }, book);
  expect([title, about[0], about.at(-1), parts.length]).toEqual([
    `${finding?.severity} ${finding?.code}`,
    finding?.message,
    finding?.finding_id,
    1,
  ]);
});

test.each<[subject: string, told: string]>([
  ['m-1a', 'Frente do Porto'],
  ['s-1', 'Frente do Porto'],
  ['FRENTE  DO PORTO', 'Frente do Porto'],
  ['harbour front', 'Frente do Porto'], // another name
  ['ndwu', 'Namib "Dock" Workers, United'], // an abbreviation
  ['Frente do Puerto', 'subject-unknown: Did you mean “Frente do Porto”?'],
  ['nobody at all', 'subject-unknown: All ids and names stand in data/members.csv.'],
  ['', 'subject-unknown: All ids and names stand in data/members.csv.'],
  ['twin', 'name-ambiguous: Ask for one of them by its id: m-4 (Twin, Brasil), m-5 (twin, no place).'],
])('“%s” is %s', (subject, told) => {
  expect(answerTo({ subject, field: undefined })).toBe(told);
});

test('a field that no table has is told with those that there are', () => {
  expect(answerTo({ subject: 's-1', field: 'lefte' })).toMatch(/^field-unknown: There are end_status, .*, status\.$/u);
});

function answerTo(question: Parameters<typeof explained>[0]): string {
  const [first] = dataset.members.filter(({ member_id }) => member_id === 'm-1a');
  if (first === undefined) throw new Error('The tiny dataset has lost its first member.');
  const plain = { ...first, alt_names: [], abbreviation: null };
  const twins = [
    { ...plain, member_id: 'm-4', name: 'Twin' },
    { ...plain, member_id: 'm-5', name: 'twin', place_label: null },
  ];
  try {
    return explained(question, { ...book, dataset: { ...dataset, members: [...dataset.members, ...twins] } }).title;
  } catch (cause) {
    if (cause instanceof PipelineError) return `${cause.code}: ${cause.hint}`;
    throw cause;
  }
}

// The gold files are sound, and the bundled article says what its truth says, row by row and nothing else.
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { type Excerpt, type Labels, parseLabels, type RowLabel } from '../../conformance/labels.ts';

const project = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, project), 'utf8');
const article = read('fixtures/progressive-international/article.txt').split('\n');
const truth = parseLabels(read('fixtures/progressive-international/truth.json'));
const gold = parseLabels(read('conformance/gold/progressive-international.json'));

const lineAt = (line: number) => article[line - 1] ?? '';
const squeeze = (text: string) => text.replace(/[\s\u00a0]/gu, '');
const bracketed = (texts: readonly string[]) => texts.map((text) => `(${text})`);
const marked = (labels: readonly string[]) => labels.map((label) => `[${label}]`);
const whole = (words: Excerpt | null) => (words === null ? '' : (words.text ?? words.first));

/** The lines from a row's start to the next row, a blank line or the end. */
function groupOf(row: RowLabel): string {
  const from = row.line - 1;
  const starts = new Set(truth.rows.map(({ line }) => line));
  const rest = article.slice(from + 1);
  const length = rest.findIndex((text, index) => text.trim() === '' || starts.has(from + index + 2));
  return [lineAt(row.line), ...rest.slice(0, length)].join('');
}

/** A row as its truth would be written, every part in the order of the page. */
function written(row: RowLabel): string {
  const name = [
    row.name,
    ...bracketed(row.disambiguator === '' ? [] : [row.disambiguator]),
    ...bracketed(row.altNames),
  ];
  const parts = [...name, row.abbreviation, ...row.seats.map(ratio), row.government, whole(row.notes)];
  const late = row.fragment === undefined ? [] : [...row.fragment.seats.map(ratio), row.fragment.government];
  return [row.place.inherited ? '' : row.place.label, ...parts, ...marked(row.marks), ...late].join('');
}

function ratio(seats: readonly [string, string]): string {
  return seats.join('/');
}

function counts({ rows, events, references, facts }: Labels) {
  return {
    current: rows.filter(({ standing }) => standing === 'current').length,
    former: rows.filter(({ standing }) => standing === 'former').length,
    undecidable: rows.filter(({ decidable }) => !decidable).length,
    eventRows: events.filter(({ kind }) => kind === 'row').length,
    references: references.length,
    facts: facts.length,
  };
}

describe.each([
  ['bundled truth', truth],
  ['gold', gold],
] as const)('%s', (_, labels) => {
  it('counts what the article holds', () => {
    const expected = { current: 65, former: 51, undecidable: 3, eventRows: 4, references: 14, facts: 6 };
    expect(counts(labels)).toEqual(expected);
  });

  it('has every row on a line of its own, from top to bottom, current before former', () => {
    const lines = labels.rows.map(({ line }) => line);
    expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
    const standings = labels.rows.map(({ standing }) => standing);
    expect(standings).toEqual([...standings].sort());
  });

  it('inherits a place only from the row above', () => {
    const heirs = labels.rows.map((row, index) => ({ place: row.place, above: labels.rows[index - 1]?.place }));
    const strays = heirs.filter(({ place, above }) => place.inherited && place.label !== above?.label);
    expect(strays).toEqual([]);
  });

  it('cites only references it lists', () => {
    const known = new Set(labels.references.map(({ number }) => number));
    const cited = [...labels.rows, ...labels.events, ...labels.statements].flatMap(({ marks }) => marks);
    expect(cited.filter((mark) => !known.has(mark))).toEqual([]);
  });

  it('asks for a doubtful split of none but rows it calls undecidable', () => {
    const doubtful = labels.findings.filter(({ code }) => code === 'ambiguous-split').map(({ about }) => about);
    const undecidable = new Set(labels.rows.filter(({ decidable }) => !decidable).map(({ name }) => name));
    expect(doubtful.filter((name) => !undecidable.has(name))).toEqual([]);
    expect(doubtful.length).toBeGreaterThan(0);
  });
});

describe('the bundled article', () => {
  test.each(truth.rows.map((row) => [row.line, row.name, row] as const))(
    'line %i holds %s and no more',
    (_, __, row) => {
      expect(squeeze(groupOf(row))).toBe(squeeze(written(row)));
    },
  );

  it('has a row on every filled line of its two tables', () => {
    const heading = article.indexOf('Former members');
    const blank = article.findIndex((text, index) => index > heading + 1 && text.trim() === '');
    const former = truth.rows.filter(({ standing }) => standing === 'former').map(({ line }) => line);
    expect(former).toEqual(Array.from({ length: blank - heading - 2 }, (_, index) => heading + 3 + index));
  });

  it('tells its notes in full', () => {
    const noted = truth.rows.flatMap(({ notes }) => (notes === null ? [] : [notes]));
    expect(noted.filter(({ text }) => text === undefined)).toEqual([]);
  });

  test.each(truth.events.map((event) => [event.line, event.date, event] as const))(
    'line %i tells of %s',
    (_, __, event) => {
      const text = lineAt(event.line);
      if (event.kind === 'row') {
        const parts = [String(event.seq), event.date, event.place, ...marked(event.marks), event.title];
        expect(text).toBe(parts.join(''));
      } else expect(partsFound(text, [event.date.slice(0, 4), ...marked(event.marks)])).toBe(true);
    },
  );

  test.each(truth.statements.map((said) => [said.line, said.who, said] as const))(
    'line %i says that %s left',
    (_, __, said) => {
      expect(partsFound(lineAt(said.line), [said.who, ...marked(said.marks)])).toBe(true);
    },
  );

  test.each(truth.facts.map((fact) => [fact.line, fact.label, fact] as const))(
    'line %i is the field %s',
    (_, __, fact) => {
      const value = typeof fact.value === 'string' ? fact.value : whole(fact.value);
      expect(squeeze(lineAt(fact.line))).toBe(squeeze(`${fact.label}${value}`));
    },
  );

  test.each(truth.references.map((reference) => [reference.line, reference.number, reference] as const))(
    'line %i is reference %s',
    (_, __, { line, number, authors, title, container }) => {
      const closed = container === '' ? [] : [`. ${container}.`];
      expect(partsFound(lineAt(line), [`${number}. `, ...authors, `"${title}"`, ...closed])).toBe(true);
    },
  );

  it('keeps the traps of flattened text', () => {
    expect({
      flags: article.filter((text) => text.startsWith('\u00a0')).length,
      gluedFlags: article.filter((text) => /^\u00a0(?:Chile|Russia|Spain|Turkey)\S/u.test(text)).length,
      seatLines: article.filter((text) => /^[\d,]+ \/ [\d,]+$/u.test(text)).length,
      leadIn: article.includes('Sourced from:[10]'),
      labelWithHardSpace: article.includes('Political\u00a0positionLeft-wing'),
    }).toEqual({ flags: 63, gluedFlags: 4, seatLines: 26, leadIn: true, labelWithHardSpace: true });
  });
});

/** Whether the parts stand in the text in this order. */
function partsFound(text: string, parts: readonly string[]): boolean {
  const ends = parts.reduce((from, part) => {
    const at = from < 0 ? -1 : text.indexOf(part, from);
    return at < 0 ? -1 : at + part.length;
  }, 0);
  return ends >= 0;
}

describe('parseLabels', () => {
  const empty = { rows: [], events: [], statements: [], facts: [], references: [], findings: [] };
  const said = { line: 1, who: 'Harbour Union', event: 'left', when: '2022-03', marks: ['6'] };
  const fact = { line: 1, key: 'founded', label: 'Founded', value: { first: 'In May', length: 8 }, date: '' };

  test.each<[about: string, labels: unknown, path: string]>([
    ['a list', [], 'expected object'],
    ['a missing table', { ...empty, rows: undefined }, 'at rows'],
    ['an unknown key', { ...empty, members: [] }, '"members"'],
    ['a 30 February', { ...empty, statements: [{ ...said, when: '2022-02-30' }] }, 'at statements[0].when'],
    ['line 0', { ...empty, statements: [{ ...said, line: 0 }] }, 'at statements[0].line'],
    ['a code nobody raises', { ...empty, findings: [{ code: 'odd', about: 'x', lines: [1] }] }, 'at findings[0].code'],
    [
      'an excerpt shorter than its start',
      { ...empty, facts: [{ ...fact, value: { first: 'In May', length: 2 } }] },
      'at facts[0].value',
    ],
    ['a row that is neither', { ...empty, rows: [{ decidable: 'no' }] }, 'at rows[0].decidable'],
  ])('refuses %s', (_, labels, path) => {
    expect(() => parseLabels(JSON.stringify(labels))).toThrow(path);
  });

  it('refuses text that is no JSON', () => {
    expect(() => parseLabels('rows')).toThrow(SyntaxError);
  });

  it('takes a whole file as it is', () => {
    const labels = { ...empty, statements: [said], facts: [fact] };
    expect(parseLabels(JSON.stringify(labels))).toEqual(labels);
  });
});

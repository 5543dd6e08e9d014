// A config that is right becomes what the program uses; one that is wrong is told with its place and its remedy.
import { describe, expect, it, test } from 'vitest';
import { parseConfig } from '../src/config.ts';
import { PipelineError } from '../src/model/pipeline-error.ts';

const article = { kind: 'article', path: 'a.txt' };
const roster = { id: 'alliance', organization: { name: 'Alliance' }, sources: [article] };
const config = { dataset: { name: 'alliance', title: 'Alliance', license: 'CC0-1.0' }, rosters: [roster] };

describe('a config that is right', () => {
  it('has its defaults filled in, and each source knows its place', () => {
    expect(parseConfig(JSON.stringify(config), 'c.json')).toEqual({
      dataset: config.dataset,
      output: 'output',
      gates: {},
      rosters: [
        {
          id: 'alliance',
          name: 'Alliance',
          founded: undefined,
          sources: [
            {
              kind: 'article',
              rosterId: 'alliance',
              id: 'article',
              format: undefined,
              path: 'a.txt',
              url: '',
              license: '',
              synthetic: false,
              asOf: undefined,
              sections: [],
              columns: new Map(),
              at: 'c.json:1:170 rosters[0].sources[0].path',
            },
          ],
          aliases: new Map(),
          same: [],
          different: [],
          splits: new Map(),
          expect: { current: undefined, former: undefined, filled: {} },
          expectAt: 'c.json:1:82 rosters[0].expect',
        },
      ],
    });
  });

  it('keeps all that is written', () => {
    const source = {
      id: 'old',
      kind: 'article',
      format: 'text',
      path: 'texts\\a.txt',
      url: 'https://example.org/a',
      asOf: '2023-10',
      synthetic: true,
      license: 'CC-BY-SA-4.0',
      columns: { 'Moniker / rank': 'name', Colour: 'ignore' },
    };
    const written = {
      ...roster,
      organization: { name: 'Alliance', founded: '2018' },
      sources: [source, { kind: 'captures', path: 'captures/*.html', complete: false }],
      sections: ['Members'],
      aliases: { Left: 'The Left' },
      same: [['A', 'B']],
      different: [['A', 'C']],
      splits: { 'ABC Union': { name: 'ABC', notes: 'Union' } },
      expect: { current: [1, 2], filled: { place: 0.5 } },
    };
    const text = `\ufeff${JSON.stringify({ ...config, $schema: './s.json', output: 'out', rosters: [written], gates: { currentFloor: 0.8 } })}`;
    const { output, rosters } = parseConfig(text, 'c.json');
    const [first] = rosters;
    const at = 'c.json:1:399 rosters[0].sources[1].path';
    expect(output).toBe('out');
    expect(first?.founded).toBe('2018');
    expect(first?.sources).toEqual([
      {
        ...source,
        rosterId: 'alliance',
        path: 'texts/a.txt',
        sections: ['Members'],
        columns: new Map([
          ['Moniker / rank', 'name'],
          ['Colour', 'ignored'],
        ]),
        at: expect.any(String),
      },
      {
        kind: 'captures',
        rosterId: 'alliance',
        id: 'captures',
        path: 'captures/*.html',
        url: '',
        license: '',
        synthetic: false,
        complete: false,
        selectors: { list: '', name: '', place: '', group: '' },
        at,
      },
    ]);
    expect(first?.aliases).toEqual(new Map([['Left', 'The Left']]));
    expect([first?.same, first?.different]).toEqual([[['A', 'B']], [['A', 'C']]]);
    expect(first?.splits).toEqual(new Map([['ABC Union', { name: 'ABC', notes: 'Union' }]]));
    expect(first?.expect).toEqual({ current: [1, 2], former: undefined, filled: { place: 0.5 } });
  });
});

const of = (changes: object) => ({ ...config, rosters: [{ ...roster, ...changes }] });
const ids = 'An id is made of lower-case letters and digits with single hyphens between.';
const dates = 'A date is written yyyy, yyyy-mm or yyyy-mm-dd, and must be in the calendar.';
const addresses = 'An address begins with https:// or http:// and has no spaces.';
const apart = 'are kept apart here, but “same” or “aliases” make them one.';
const source = (changes: object) => of({ sources: [{ ...article, ...changes }] });

const roles =
  'place, name, native_name, abbreviation, seats, seats_lower, seats_upper, government, notes, joined, left, term, kind, status, website, person, constituency, party, date, number, ordinal, citation, ideology, text, ignore';

type Told = readonly [code: string, path: string, message: string, hint: RegExp];

test.each<[what: string, written: unknown, told: Told]>([
  ['a list', [], ['config-wrong-type', '', 'A list stands where an object belongs.', /^All settings/u]],
  ['null', null, ['config-wrong-type', '', 'Null stands where an object belongs.', /^All settings/u]],
  [
    'an unknown key',
    { ...config, roster: [] },
    ['config-unknown-key', 'roster', 'There is no setting “roster”.', /^Did you mean “rosters”\?$/u],
  ],
  [
    'a key near to nothing',
    of({ zzz: 1 }),
    ['config-unknown-key', 'rosters[0].zzz', 'There is no setting “zzz”.', /^Known here: id, organization, sources/u],
  ],
  [
    'a key of another kind',
    source({ host: 'x' }),
    [
      'config-unknown-key',
      'rosters[0].sources[0].host',
      'There is no setting “host”.',
      /^Known here: kind, id, format, path/u,
    ],
  ],
  [
    'a role that columns have not',
    source({ columns: { 'Moniker / rank': 'names' } }),
    [
      'config-value',
      'rosters[0].sources[0].columns["Moniker / rank"]',
      `“names”: It is none of ${roles}.`,
      /^Did you mean “name”\?$/u,
    ],
  ],
  [
    'the name that the program has for what is ignored',
    source({ columns: { Colour: 'ignored' } }),
    [
      'config-value',
      'rosters[0].sources[0].columns.Colour',
      `“ignored”: It is none of ${roles}.`,
      /^Did you mean “ignore”\?$/u,
    ],
  ],
  [
    'a list of columns',
    source({ columns: ['name'] }),
    [
      'config-wrong-type',
      'rosters[0].sources[0].columns',
      'A list stands where an object belongs.',
      /^“columns”: Header of a column/u,
    ],
  ],
  [
    'a column twice',
    source({ columns: { x: 'name', X: 'party' } }),
    [
      'config-contradiction',
      'rosters[0].sources[0].columns.X',
      'The columns “x” and “X” are one, and what they hold is not.',
      /^Take one/u,
    ],
  ],
  [
    'a missing title',
    { ...config, dataset: { name: 'a', license: 'x' } },
    ['config-missing-key', 'dataset.title', '“title” is missing.', /^“title”: Title for people\.$/u],
  ],
  [
    'a number for a path',
    source({ path: 7 }),
    ['config-wrong-type', 'rosters[0].sources[0].path', 'A number stands where a text belongs.', /^“path”: The file/u],
  ],
  [
    'a text for synthetic',
    source({ synthetic: 'yes' }),
    [
      'config-wrong-type',
      'rosters[0].sources[0].synthetic',
      'A text stands where true or false belongs.',
      /^“synthetic”/u,
    ],
  ],
  [
    'true for a name',
    of({ organization: { name: true } }),
    ['config-wrong-type', 'rosters[0].organization.name', '“true” stands where a text belongs.', /^“name”/u],
  ],
  [
    'an empty path',
    source({ path: ' ' }),
    ['config-value', 'rosters[0].sources[0].path', '“ ”: An empty text stands where words belong.', /^“path”/u],
  ],
  ['an id with capitals', of({ id: 'Alliance' }), ['config-value', 'rosters[0].id', `“Alliance”: ${ids}`, /^“id”/u]],
  ['an id that leads elsewhere', of({ id: '../x' }), ['config-value', 'rosters[0].id', `“../x”: ${ids}`, /^“id”/u]],
  [
    'a 30 February',
    source({ asOf: '2023-02-30' }),
    ['config-value', 'rosters[0].sources[0].asOf', `“2023-02-30”: ${dates}`, /^“asOf”/u],
  ],
  [
    'a script for an address',
    source({ url: 'javascript:alert(1)' }),
    ['config-value', 'rosters[0].sources[0].url', `“javascript:alert(1)”: ${addresses}`, /^“url”/u],
  ],
  [
    'no sources',
    of({ sources: [] }),
    ['config-value', 'rosters[0].sources', 'A roster needs a source.', /^All settings/u],
  ],
  [
    'an unknown kind',
    source({ kind: 'artcle' }),
    [
      'config-value',
      'rosters[0].sources[0].kind',
      '“artcle”: It is none of article, captures, wiki, wayback.',
      /^Did you mean “article”\?$/u,
    ],
  ],
  [
    'no kind',
    of({ sources: [{ path: 'a' }] }),
    ['config-missing-key', 'rosters[0].sources[0].kind', '“kind” is missing.', /^All settings/u],
  ],
  [
    'an unknown format',
    source({ format: 'texte' }),
    [
      'config-value',
      'rosters[0].sources[0].format',
      '“texte”: It is none of text, html, wikitext, markdown.',
      /^Did you mean “text”\?$/u,
    ],
  ],
  [
    'two rosters of one id',
    { ...config, rosters: [roster, roster] },
    ['config-duplicate-id', 'rosters[1].id', 'Two rosters have the id “alliance”.', /own/u],
  ],
  [
    'two sources without id',
    of({ sources: [article, article] }),
    ['config-duplicate-id', 'rosters[0].sources[1]', 'Two sources have the id “article”.', /own/u],
  ],
  [
    'same and different',
    of({
      same: [
        ['A', 'B'],
        ['b', 'C'],
      ],
      different: [
        ['X', 'Y'],
        ['a', 'C'],
      ],
    }),
    ['config-contradiction', 'rosters[0].different[1]', `“a” and “C” ${apart}`, /Take one/u],
  ],
  [
    'an alias and different',
    of({ aliases: { A: 'B' }, different: [['B', 'A']] }),
    ['config-contradiction', 'rosters[0].different[0]', `“B” and “A” ${apart}`, /Take one/u],
  ],
  [
    'a name kept from itself',
    of({ different: [['A', 'A']] }),
    ['config-contradiction', 'rosters[0].different[0]', `“A” and “A” ${apart}`, /Take one/u],
  ],
  [
    'a range upside down',
    of({ expect: { former: [5, 1] } }),
    ['config-contradiction', 'rosters[0].expect.former', 'The range ends (1) before it begins (5).', /least first/u],
  ],
  [
    'three names for one pair',
    of({ same: [['A', 'B', 'C']] }),
    ['config-value', 'rosters[0].same[0]', 'At most 2 items may stand here.', /^All settings/u],
  ],
  [
    'a share over one',
    of({ expect: { filled: { place: 95 } } }),
    ['config-value', 'rosters[0].expect.filled.place', 'A share lies between 0 and 1.', /share/u],
  ],
  [
    'an unknown column',
    of({ expect: { filled: { placed: 1 } } }),
    [
      'config-unknown-key',
      'rosters[0].expect.filled.placed',
      'There is no setting “placed”.',
      /^Did you mean “place”\?$/u,
    ],
  ],
])('%s is refused', (_, written, [code, path, message, hint]) => {
  const error = refusal(JSON.stringify(written, null, 2));
  expect([error.code, error.at.replace(/^c\.json:\d+:\d+ ?/u, ''), error.message]).toEqual([code, path, message]);
  expect(error.hint).toMatch(hint);
});

test.each<[what: string, told: string, text: string]>([
  ['a comment', 'config-not-json c.json:2:3', '{\n  // none\n}'],
  ['a comma too many', 'config-not-json c.json:1:16', '{"rosters": [],}'],
  ['half a config', 'config-not-json c.json:1:14', '{"rosters": ['],
  ['no JSON at all', 'config-not-json c.json:1:1', 'rosters: []'],
  ['a key set twice', 'config-key-refused c.json:3:2 output', '{\n "output": "a",\n "output": "b"\n}'],
  ['a prototype', 'config-key-refused c.json:1:2 __proto__', '{"__proto__": {"output": "a"}}'],
  ['a hundred thousand lists', 'config-not-json c.json:1:66', '['.repeat(100_000)],
])('%s is refused: %s', (_, told, text) => {
  const { code, at } = refusal(text);
  expect(`${code} ${at}`).toBe(told);
});

test('of several problems the first in the file is told, at its line', () => {
  const text = '{\n  "rosters": [{ "id": 3 }],\n  "dataset": { "name": 5 },\n  "extra": 1\n}';
  expect(refusal(text).at).toBe('c.json:2:15 rosters[0].organization');
});

function refusal(text: string): PipelineError {
  try {
    parseConfig(text, 'c.json');
  } catch (cause) {
    if (cause instanceof PipelineError) return cause;
    throw cause;
  }
  throw new Error('The config was taken.');
}

// What `inspect` answers, as JSON and as text.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { inspect } from '../../src/commands/inspect.ts';
import { parseConfig } from '../../src/config.ts';
import { PipelineError } from '../../src/model/pipeline-error.ts';
import { article, newFolder } from '../end-to-end/program.ts';

const folder = newFolder();
const file = join(folder.path, 'pages/harbour.txt');
const screen = { colours: false, width: 100 };
folder.write('pages/harbour.txt', article);
afterAll(() => folder.remove());

describe('as JSON', async () => {
  const { text, exitCode } = await inspect({ file, format: 'json', as: undefined }, screen);
  const view = JSON.parse(text);

  it('tells what kind of page it is', () => {
    const { title, language, format, infobox, lists, notices } = view;
    expect({ exitCode, title, language, format, infobox, lists, notices }).toEqual({
      exitCode: 0,
      title: 'Harbour Union',
      language: 'en',
      format: 'flat-text',
      infobox: [],
      lists: [],
      notices: [],
    });
  });

  it('has the tree of sections with what stands in each', () => {
    expect(view.sections).toEqual([
      { heading: '', depth: 0, locator: '', blocks: ['1 paragraph'] },
      { heading: 'Member organizations', depth: 1, locator: '5:1', blocks: ['1 run-together table'] },
      {
        heading: 'Former members',
        depth: 1,
        locator: '12:1',
        blocks: ['1 run-together table', '1 list of references'],
      },
    ]);
  });

  it('has tables as rectangles of words', () => {
    expect(view.tables[0]).toEqual({
      section: ['Member organizations'],
      columns: [
        { header: 'Country', role: 'place' },
        { header: 'Organization', role: 'name' },
        { header: 'Abbreviation', role: 'abbreviation' },
        { header: 'Notes', role: 'notes' },
      ],
      rows: [
        ['Chad', 'Union of Lake Pilots', 'ULP', 'Trade union'],
        ['Peru', 'Quay Front', 'QF', 'Political party'],
        ['Kenya', 'Harbour Watch', 'HW', 'Non-profit organization'],
      ],
      inherited: [],
      verdict: 'Taken for a roster. A heading above it says that members are listed.',
      locator: '7:1',
    });
  });

  it('has the references with their numbers', () => {
    expect(view.references.map(({ label }: { readonly label: string }) => label)).toEqual(['1', '2']);
  });

  it('ends with a config that would extract the page', () => {
    const [roster] = parseConfig(JSON.stringify(view.config), 'printed.json').rosters;
    expect([roster?.id, roster?.name, roster?.sources.length]).toEqual(['harbour-union', 'Harbour Union', 1]);
  });
});

it('as text is for reading, and lets nothing of the page reach the terminal', async () => {
  folder.write('pages/evil.txt', `Evil \u001b[2J\u202e\n\n${'x '.repeat(40)}.\n`);
  const good = await inspect({ file, format: 'text', as: undefined }, screen);
  const evil = await inspect({ file: join(folder.path, 'pages/evil.txt'), format: 'text', as: undefined }, screen);
  expect(good.text.split('\n').slice(0, 14)).toEqual([
    'Harbour Union',
    'flat-text, language en',
    '',
    'Sections',
    '  Top of the page: 1 paragraph',
    '    Member organizations: 1 run-together table  5:1',
    '    Former members: 1 run-together table, 1 list of references  12:1',
    '',
    'Table under “Member organizations”: 3 rows  7:1',
    '  Taken for a roster. A heading above it says that members are listed.',
    '  Country  Organization          Abbreviation  Notes',
    '  place    name                  abbreviation  notes',
    '  Chad     Union of Lake Pilots  ULP           Trade union',
    '  Peru     Quay Front            QF            Political party',
  ]);
  expect(['\u001b', '\u202e'].filter((character) => evil.text.includes(character))).toEqual([]);
});

const inspectPage = async (page: string) => {
  folder.write('pages/a.html', page);
  return JSON.parse(
    (await inspect({ file: join(folder.path, 'pages/a.html'), format: 'json', as: undefined }, screen)).text,
  );
};

describe('a page without a frame', () => {
  const box = (title: string, rows: string) => `<table class="infobox"><caption>${title}</caption>${rows}</table>`;
  const rows = '<tr><th>Founded</th><td>2011</td></tr><tr><th>Seat</th><td>Oslo</td></tr>';
  const table =
    '<table class="wikitable"><caption>Members in 2019</caption><tr><th>Name</th></tr><tr><td>a</td></tr></table>';

  test.each<[what: string, page: string, title: string]>([
    ['its own title', `<title>Tide League</title>${box('Harbour Union', rows)}`, 'Tide League'],
    ['its infobox', `<p>a</p>${box('Harbour Union<br>Havneunionen', rows)}${table}`, 'Harbour Union'],
    ['no box of links', `<p>a</p>${box('External images', '<tr><td>a</td></tr>')}${table}`, 'Members in 2019'],
    ['the heading that all stands under', `<h1>Harbour Union</h1><h2>Members</h2>${table}`, 'Harbour Union'],
    ['no heading beside others', `<h2>History</h2><p>a</p><h2>Members</h2>${table}`, 'Members in 2019'],
    ['nothing', '<p>Some words.</p>', ''],
  ])('is named by %s', async (_, page, title) => {
    const view = await inspectPage(page);
    expect([view.title, view.config.rosters[0].organization.name]).toEqual([title, title || 'a.html']);
  });
});

it('has the roles that the extractors give the columns of a grid, as they are written', async () => {
  const row = (name: string, place: string, seats: string) =>
    `<tr><td>${name}</td><td></td><td>${place}</td><td>${seats}</td><td colspan=2>x</td></tr>`;
  const head = '<tr><th>Organisation</th><th></th><th>Land</th><th>Seats</th><th colspan=2>Fnord</th></tr>';
  const page = `<h2>Members</h2><table>${head}${row('Dockers', 'Chad', '3')}${row('Rowers', 'Peru', '4')}</table>`;
  const [table] = (await inspectPage(page)).tables;
  expect(
    table.columns.map(({ header, role }: { readonly header: string; readonly role: string }) => `${header}: ${role}`),
  ).toEqual(['Organisation: name', ': text', 'Land: place', 'Seats: seats', 'Fnord: text']);
});

test.each<[what: string, title: string, id: string]>([
  ['accents', 'Fédération Européenne', 'federation-europeenne'],
  ['another script', 'Союз портов', 'roster'],
  ['a long name', 'a'.repeat(30).concat(' ').repeat(4), `${'a'.repeat(30)}-${'a'.repeat(29)}`],
])('a title with %s gives an id that a config may have', async (_, title, id) => {
  const path = join(folder.path, 'titled.txt');
  writeFileSync(path, `${title}\n\nSome words that stand below the title.\n`);
  const { text } = await inspect({ file: path, format: 'json', as: undefined }, screen);
  expect(parseConfig(JSON.stringify(JSON.parse(text).config), 'c.json').rosters.map((roster) => roster.id)).toEqual([
    id,
  ]);
});

test.each<[file: string, format: string, code: string]>([
  ['pages/harbour.txt', 'xml', 'option-value'],
  ['pages/gone.txt', 'text', 'source-missing'],
  ['pages', 'text', 'source-is-folder'],
])('%s as %s is refused: %s', async (path, format, code) => {
  const error = await inspect({ file: join(folder.path, path), format, as: undefined }, screen).catch(
    (cause: unknown) => cause,
  );
  expect(error instanceof PipelineError ? error.code : error).toBe(code);
});

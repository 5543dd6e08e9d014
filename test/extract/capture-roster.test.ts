// The list of members chosen in one captured page: which of several, who is on it, how sure that is, what is told.
import { describe, expect, it, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import type { ChosenList, ListContext } from '../../src/extract/capture-list.ts';
import { chooseList } from '../../src/extract/capture-roster.ts';
import { readPage } from '../../src/read/page.ts';

const url = 'https://alliance.example/members';

function chosen(body: string, context: Partial<ListContext> = {}, title = ''): ChosenList {
  const html = `<html><head><title>${title}</title></head><body>${body}</body></html>`;
  const selectors = { list: '', name: '', place: '', group: '' };
  const { value: page } = readPage(html, { url, selectors, languages });
  return chooseList(page, { languages, url, known: [], pinned: false, ...context });
}

const ul = (...names: readonly string[]) => `<ul>${names.map((name) => `<li>${name}</li>`).join('')}</ul>`;
const orgs = ['Alder Group', 'Birch Trust', 'Cedar House', 'Date Palm Circle'];

/** `Name @place #group`, what is empty left out. */
function told({ list }: ChosenList): string {
  const entries = list?.entries ?? [];
  return entries
    .map(({ name, place, group }) => [name, place && `@${place}`, group && `#${group}`].filter(Boolean).join(' '))
    .join(', ');
}

const all = orgs.join(', ');

test.each<[what: string, body: string, list: string]>([
  [
    'members, not news',
    `<h2>Members</h2>${ul(...orgs)}<h2>News</h2>${ul('One', 'Two', 'Three', 'Four', 'Five', 'Six')}`,
    all,
  ],
  ['members, not funders', `<h2>Our funders</h2>${ul('Big Bank', 'Old Beer')}<h2>Our members</h2>${ul(...orgs)}`, all],
  [
    'members, not those who left',
    `<h2>Members</h2>${ul(...orgs)}<h2>Former members</h2>${ul('Elm Gone', 'Fir Gone')}`,
    all,
  ],
  ['members, not the team', `<h2>Team</h2>${ul('Ada Lovelace', 'Bob Ross')}<h2>Mitglieder</h2>${ul(...orgs)}`, all],
  [
    'the body of the page, not its menu',
    `<nav>${ul('Home', 'Members', 'Contact us')}</nav><h1>Members</h1>${ul(...orgs)}`,
    all,
  ],
  ['nothing where only others are listed', `<h2>Our funders</h2>${ul('Big Bank', 'Old Beer', 'Rich Uncle')}`, ''],
  ['nothing in a text', '<h1>Members</h1><p>We have many members. They are all well. Come and see them.</p>', ''],
  ['nothing in nothing', '', ''],
  [
    'tiers as groups',
    `<h1>Members</h1><h2>Patron members</h2>${ul('Alder', 'Birch')}<h2>Observers</h2>${ul('Cedar', 'Date')}`,
    'Alder #Patron members, Birch #Patron members, Cedar #Observers, Date #Observers',
  ],
  [
    'countries as places, letters as nothing',
    `<h1>Members</h1><h3>Chad</h3>${ul('Alder', 'Birch')}<h3>Peru</h3>${ul('Cedar')}`,
    'Alder @Chad, Birch @Chad, Cedar @Peru',
  ],
  [
    'letters as nothing',
    `<h1>Members</h1><h3>A</h3>${ul('Alder', 'Ash')}<h3>B</h3>${ul('Birch', 'Box')}`,
    'Alder, Ash, Birch, Box',
  ],
  [
    'a place behind a comma',
    `<h1>Members</h1>${ul('Alder, Chad', 'Birch, Peru', 'Cedar, Togo')}`,
    'Alder @Chad, Birch @Peru, Cedar @Togo',
  ],
  [
    'a place in brackets, which stays with the name',
    `<h1>Members</h1>${ul('Alder (Chad)', 'Birch (Peru)', 'Cedar (Togo)')}`,
    'Alder (Chad) @Chad, Birch (Peru) @Peru, Cedar (Togo) @Togo',
  ],
  [
    'a place on a flag',
    `<h1>Members</h1>${ul('<img alt="Flag of Chad"> Alder', '<img alt="Peru"> Birch', 'Cedar')}`,
    'Alder @Chad, Birch @Peru, Cedar',
  ],
  [
    'columns by their headers, whatever their order',
    `<h1>Members</h1><table><tr><th>Country<th>Since<th>Organisation</tr><tr><td>Chad<td>1999<td>Alder</tr>
     <tr><td>Peru<td>2001<td>Birch</tr><tr><td>Togo<td>2002<td>Cedar</tr></table>`,
    'Alder @Chad, Birch @Peru, Cedar @Togo',
  ],
  [
    'states as members',
    `<h1>Member states</h1><table><tr><th>State<th>Accession</tr><tr><td>Chad<td>1 May 1999</tr><tr><td>Peru<td>2001</tr></table>`,
    'Chad, Peru',
  ],
])('%s', (_, body, list) => {
  const answer = chosen(body);
  expect(told(answer)).toBe(list);
});

describe('entries', () => {
  it('with one name and one place count once', () => {
    const answer = chosen(`<h1>Members</h1>${ul('Alder', 'Birch', 'alder', 'Cedar')}`);
    expect([told(answer), answer.findings]).toEqual(['Alder, Birch, Cedar', []]);
  });

  it('with one name and two places stay, and are told', () => {
    const answer = chosen(`<h1>Members</h1>${ul('Alder, Chad', 'Alder, Peru', 'Cedar, Togo')}`);
    expect(told(answer)).toBe('Alder @Chad, Alder @Peru, Cedar @Togo');
    expect(answer.findings.map(({ code, message }) => [code, message])).toEqual([
      ['listed-twice', '“Alder” is listed 2 times: with “Chad”, “Peru”.'],
    ]);
  });

  it('with one name and two links stay, and are told', () => {
    const link = (to: string) => `<a href="https://${to}.example/">Alder</a>`;
    const answer = chosen(`<h1>Members</h1>${ul(link('a'), link('b'), 'Cedar', 'Date')}`);
    expect([told(answer), answer.findings.map(({ code }) => code)]).toEqual([
      'Alder, Alder, Cedar, Date',
      ['listed-twice'],
    ]);
  });

  it('that nothing names are told', () => {
    const logo = '<a href="/x"><svg></svg></a>';
    const answer = chosen(`<h1>Members</h1>${ul('Alder', logo, 'Cedar', 'Date')}`);
    expect([told(answer), answer.findings.map(({ code, message }) => [code, message])]).toEqual([
      'Alder, Cedar, Date',
      [['entry-unnamed', '1 entry of the list has no name.']],
    ]);
  });

  it('link in full, out of the archive, past fragments and mail', () => {
    const html = ul(
      '<a href="#top">Alder</a> <a href="mailto:a@b.example"></a> <a href="https://alder.example/"></a>',
      '<a href="/birch">Birch</a>',
      '<a href="#cedar">Cedar</a>',
      'Date',
    );
    const { list } = chosen(`<h1>Members</h1>${html}`);
    expect(list?.entries.map(({ link }) => link)).toEqual([
      'https://alder.example/',
      'https://alliance.example/birch',
      'https://alliance.example/members#cedar',
      '',
    ]);
  });

  it('of a logo without words are named by its file when the host agrees, else by the host', () => {
    const logo = (host: string, file: string) => `<a href="https://www.${host}/"><img src="/l/member-${file}.png"></a>`;
    const answer = chosen(
      `<h1>Members</h1>${ul(logo('alder.example', 'alder'), logo('bt.example', 'birch'), logo('cedar-house.example', 'cedar_house'))}`,
    );
    expect(answer.list?.entries.map(({ name, nameFrom }) => `${nameFrom} ${name}`)).toEqual([
      'file-name alder',
      'host bt.example',
      'file-name cedar house',
    ]);
  });
});

describe('how sure it is', () => {
  const sureOf = (body: string, context: Partial<ListContext> = {}) => chosen(body, context).list?.confidence ?? 0;
  const many = ul(...orgs, 'Elm Street', 'Fir Lodge', 'Gorse Bank', 'Holly Court');

  it('is surer with a heading, known names, and the stated number', () => {
    const plain = sureOf(`<h2>Things</h2>${many}`, { known: ['Alder Group'] });
    const known = sureOf(`<h2>Things</h2>${many}`, { known: orgs });
    const headed = sureOf(`<h2>Members</h2>${many}`);
    const stated = sureOf(`<h2>Members</h2><p>We have 8 members.</p>${many}`);
    expect([plain <= 50, plain < known, plain < headed, headed < stated]).toEqual([true, true, true, true]);
  });

  it('says when two lists are as likely, and which lines would settle it', () => {
    const other = ul('Elm Street', 'Fir Lodge', 'Gorse Bank', 'Holly Court').replace('<ul>', '<ul class="b">');
    const { list, runnerUp, findings } = chosen(
      `<div><h2>Left</h2>${ul(...orgs)}</div><div><h2>Right</h2>${other}</div>`,
      {},
      'Members',
    );
    expect([list?.selector, runnerUp?.selector]).toEqual(['body > div > ul', 'body > div > ul.b']);
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      [
        'list-ambiguous',
        'The list at “body > div > ul” (4 entries) was taken; the one at “body > div > ul.b” (4 entries) looks much the same; ' +
          '"list": "body > div > ul" or "list": "body > div > ul.b" would settle it.',
      ],
    ]);
  });

  it('lets known names choose', () => {
    const other = ul('Elm Street', 'Fir Lodge', 'Gorse Bank', 'Holly Court').replace('<ul>', '<ul class="b">');
    const answer = chosen(`<h2>Left</h2>${ul(...orgs)}<h2>Right</h2>${other}`, {
      known: ['elm street', 'FIR LODGE', 'Gorse-Bank'],
    });
    expect(told(answer)).toBe('Elm Street, Fir Lodge, Gorse Bank, Holly Court');
  });
});

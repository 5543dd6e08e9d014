// Which tables list members, and why the others do not.
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { judgedBlocks } from '../../src/extract/roster-blocks.ts';
import { vocabularyOf } from '../../src/extract/vocabulary.ts';
import { readFlatText } from '../../src/read/flat-text.ts';
import { list, page, table } from './built-document.ts';

const vocabulary = vocabularyOf(languages);
const context = { vocabulary, organization: 'Tide Alliance', sections: [], splits: new Map() };

function reasonFor(heading: string, rows: readonly string[]): string {
  const [judged] = judgedBlocks(page({ sections: [[heading, table(rows)]] }), context);
  return `${judged?.verdict.roster === true ? 'roster' : 'none'}: ${judged?.verdict.reason ?? ''}`;
}

describe('tables', () => {
  test.each<[what: string, heading: string, rows: readonly string[], verdict: string]>([
    ['names and places', 'Overview', ['*Name|*Country', 'Faro|Chile'], 'roster: It has names and where they belong.'],
    ['announced', 'Members', ['*Name|*Zzz', 'Faro|x'], 'roster: A heading above it says that members are listed.'],
    [
      'a header alone',
      'Overview',
      ['*Party|*Leader', 'Dawn|Maria Solano', 'Dusk|Peter Holm', 'Noon|Anna Lind'],
      'roster: Its header names a column of bodies or people.',
    ],
    [
      'states with their days of joining',
      'Overview',
      ['*Country|*Joined', 'Chile|2001', 'Peru|2004'],
      'roster: It lists places with the days on which they joined or left.',
    ],
    [
      'elections',
      'Results',
      ['*Year|*Party|*Votes|*%', '2001|Dawn|1,200|3.4', '2005|Dawn|1,350|3.6', '2009|Dawn|900|2'],
      'none: Its rows are seasons, elections or other dated events.',
    ],
    [
      'seasons',
      'Seasons',
      ['*Season|*Club|*Rank', '2003/2004|Faro|1', '2004/2005|Faro|2', '2005/06|Faro|3'],
      'none: Its rows are seasons, elections or other dated events.',
    ],
    [
      'climate',
      'Climate',
      ['*Month|*Name|*Range', '23/16|Warm|x', '25/17|Hot|y', '20/12|Mild|z'],
      'none: Its rows are seasons, elections or other dated events.',
    ],
    [
      'parties and their seats at two dates',
      'Composition',
      ['*Party|*May 2011|*June 2014', 'Dawn|69|64', 'Dusk|37|38', 'Noon|15|15'],
      'none: It only counts: every column beside the name holds numbers.',
    ],
    [
      'figures under a header that says members',
      'Members',
      ['*Affiliation|*Members', 'Dawn|69', 'Dusk|1,037', 'Noon|15'],
      'none: It only counts: every column beside the name holds numbers.',
    ],
    [
      'years under an unknown header',
      'Overview',
      ['*Name|*Zzz', 'Faro|1995', 'Lume|1996', 'Vela|2004'],
      'roster: Its header names a column of bodies or people.',
    ],
    [
      'statistics by country',
      'Economy',
      ['*Country|*GDP|*Population', 'Chile|19.8|1,200', 'Peru|28.4|3,100'],
      'none: No column names anybody.',
    ],
    [
      'by-elections',
      'Changes',
      [
        '*Ward|*Date|*Incumbent|*Winner',
        'Arden|2 May 2001|Maria Solano|Peter Holm',
        'Belmor|3 June 2002|Anna Lind|Paul Berg',
      ],
      'none: Its rows tell who replaced whom on a day.',
    ],
    [
      'navigation',
      'Overview',
      [
        'North|[[a|A]] · [[b|B]] · [[c|C]] · [[d|D]] · [[e|E]] · [[f|F]] · [[g|G]]',
        'South|[[a|A]] · [[b|B]] · [[c|C]] · [[d|D]] · [[e|E]] · [[f|F]]',
      ],
      'none: Its cells hold long lists, as boxes for navigation do.',
    ],
    [
      'links',
      'See also',
      ['*Name|*Country', 'Faro|Chile'],
      'none: It stands under a heading for links, sources or the like.',
    ],
    ['no rows', 'Members', ['*Name|*Country'], 'none: It has no rows.'],
    ['nothing', 'Members', [], 'none: It has no rows.'],
    ['one cell', 'Overview', ['Faro'], 'none: No column names anybody.'],
  ])('%s', (...[, heading, rows, verdict]) => {
    expect(reasonFor(heading, rows)).toBe(verdict);
  });

  test('a caption announces as a heading does', () => {
    const blocks = [table(['*Name|*Zzz', 'Faro|x'], { caption: 'Observers in 2020' })];
    const [judged] = judgedBlocks(page({ sections: [['Overview', ...blocks]] }), context);
    expect([judged?.verdict.roster, judged?.standing.category]).toEqual([true, 'observer']);
  });

  test('headings that are not asked for are left out', () => {
    const sections = [
      ['Members', table(['*Name|*Country', 'Faro|Chile'])],
      ['Partners', table(['*Name|*Country', 'Torre|Peru'])],
    ] as const;
    const found = judgedBlocks(page({ sections }), { ...context, sections: ['partners'] });
    expect(found.map(({ headings }) => headings.map(({ value }) => value))).toEqual([['Partners']]);
  });
});

describe('lists beside each other', () => {
  const people = ['Maria Solano', 'Peter Holm', 'Anna Lind', 'Paul Berg', 'Laura Stein'];
  const items = people.map((name) => `- ${name} — Arden, since 2010`);

  test('a short one is taken when a longer one looks like it', () => {
    const sections = [
      ['Liberals', list(items)],
      ['Vacant', list(items.slice(0, 2))],
      ['Works', list(['- Of docks', '- Of ports'])],
    ] as const;
    expect(judgedBlocks(page({ sections }), context).map(({ verdict }) => verdict.roster)).toEqual([true, true, false]);
  });

  test('sentences are no members, even under such a heading', () => {
    const sections = [
      ['Members', list(['- The members meet in Oslo every second year.', '- They elect a board of nine.'])],
    ] as const;
    expect(judgedBlocks(page({ sections }), context).map(({ verdict }) => verdict)).toEqual([
      { roster: false, reason: 'Its items are sentences.' },
    ]);
  });
});

describe('run-together lines without a header', () => {
  test.each<[what: string, lines: readonly string[], verdict: string]>([
    [
      'parties and their seats',
      ['Dawn69', 'Dusk1,037', 'Noon1516'],
      'It only counts: every column beside the name holds numbers.',
    ],
    [
      'members since a year',
      ['Austria1995', 'Malta2004', 'Croatia2013'],
      'A heading above it says that members are listed.',
    ],
    [
      'names that end in figures, here and there',
      ['MeRA25', 'Dawn', 'Dusk Party', 'Noon'],
      'A heading above it says that members are listed.',
    ],
  ])('%s', (_, lines, reason) => {
    const { root } = readFlatText(`Tide Alliance\n\nMembers\n\n${lines.join('\n')}\n`, languages).value;
    const [judged] = judgedBlocks({ ...page({ sections: [] }), format: 'flat-text', root }, context);
    expect(judged?.verdict.reason).toBe(reason);
  });
});

// Dated sentences and event tables: what counts as an event, and which one founded the organization.
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { isEventTable } from '../../src/extract/event-tables.ts';
import { events } from '../../src/extract/events.ts';
import { vocabularyOf } from '../../src/extract/vocabulary.ts';
import { readLine } from '../../src/read/flat-line.ts';
import { readFlatText } from '../../src/read/flat-text.ts';
import { claimsIn } from './article-claims.ts';

function eventsIn(lines: readonly string[]): readonly string[] {
  return claimsIn(lines, events).value.map((claim) => {
    if (claim.kind !== 'event') return claim.kind;
    const marks = claim.grounds.footnoteReferences.map(({ label }) => `[${label}]`).join('');
    return [claim.role, claim.when, claim.place, claim.title + marks].filter((part) => part !== '').join(' | ');
  });
}

describe('sentences', () => {
  test.each<[sentence: string, found: readonly string[]]>([
    [
      'Tide Alliance was founded on 3 May 2011 in Oslo.[1]',
      ['founding | 3 May 2011 | Tide Alliance was founded on 3 May 2011 in Oslo.[1]'],
    ],
    [
      'The Tide Alliance was formally launched in May 2011.',
      ['founding | May 2011 | The Tide Alliance was formally launched in May 2011.'],
    ],
    ['It was founded on 3 May 2011.', ['founding | 3 May 2011 | It was founded on 3 May 2011.']],
    [
      'Formally founded on 3 May 2011, it is at home in Oslo.',
      ['founding | 3 May 2011 | Formally founded on 3 May 2011, it is at home in Oslo.'],
    ],
    ['It was founded in 1998 by nine unions.', ['founding | 1998 | It was founded in 1998 by nine unions.']],
    [
      'The older Norwegian Harbour Union was founded on 2 June 1990.',
      ['other | 2 June 1990 | The older Norwegian Harbour Union was founded on 2 June 1990.'],
    ],
    [
      'On 2 June 2015, the alliance met in Bergen.[3]',
      ['other | 2 June 2015 | On 2 June 2015, the alliance met in Bergen.[3]'],
    ],
    ['It met in 2015.', ['other | 2015 | It met in 2015.']],
    ['Harbour Union was founded on 2 June 1990.', ['other | 2 June 1990 | Harbour Union was founded on 2 June 1990.']],
    ['The alliance was founded on 2 June 1990.', ['founding | 2 June 1990 | The alliance was founded on 2 June 1990.']],
    ['The Congress 2015 chose a chair.', []], // a bare year in a name
    ['It is at home in Oslo.', []],
    ['Founded3 May 2011', []],
  ])('%s', (sentence, found) => {
    expect(eventsIn([sentence])).toEqual(found);
  });

  test.each<[sentence: string, found: readonly string[]]>([
    ['Das Bündnis wurde am 3. Mai 2011 in Oslo gegründet, und es ist von dort.', ['3. Mai 2011']],
    ['La alianza fue fundada el 3 de mayo de 2011 en la ciudad de Oslo.', ['3 de mayo de 2011']],
    ['Союз был основан 3 мая 2011 года и в нём много портов.', ['3 мая 2011']],
  ])('%s', (sentence, dates) => {
    expect(claimsIn([sentence], events).value.map((claim) => (claim.kind === 'event' ? claim.when : ''))).toEqual(
      dates,
    );
  });

  test('stand where they begin', () => {
    const [, second] = claimsIn(['It met in May 2015.[3] It met again in May 2016.'], events).value;
    expect(second?.kind === 'event' ? second.grounds : undefined).toEqual({
      position: { kind: 'text', line: 3, column: 24 },
      quote: 'It met again in May 2016.',
      footnoteReferences: [],
    });
  });
});

describe('tables', () => {
  test('rows that are numbered and dated', () => {
    const rows = [
      '12019The Tide Congress (2019)',
      '22021OsloThe Tide Congress: Clean Docks (2021)',
      '32022Bergen[8]The Tide Congress (2022)',
    ];
    expect(eventsIn(rows)).toEqual([
      'other | 2019 | The Tide Congress (2019)',
      'other | 2021 | Oslo | The Tide Congress: Clean Docks (2021)',
      'other | 2022 | Bergen | The Tide Congress (2022)[8]',
    ]);
  });

  test.each<[what: string, lines: readonly string[], expected: boolean]>([
    ['numbered and dated', ['1 2019 Oslo', '2 2021 Bergen'], true],
    ['numbered, dated to the day', ['1May 3, 2019Oslo', '2June 4, 2021Bergen'], true],
    ['numbered, no dates', ['1 Harbour Union', '2 Dockers'], false],
    ['dated, not numbered', ['2019 Oslo', '2021 Bergen'], false],
    ['numbers that skip', ['1 2019 Oslo', '3 2021 Bergen'], false],
    ['one row', ['1 2019 Oslo'], false],
    ['no rows', [], false],
  ])('%s', (_, lines, expected) => {
    expect(isEventTable({ kind: 'flatTable', lines: lines.map((line, at) => readLine(line, at + 1)) })).toBe(expected);
  });
});

test('an elided article before the name does not hide it', () => {
  const [event] = events.extract(
    readFlatText('Alliance des ports\n\nL’Alliance des ports a été fondée le 3 mai 2011.', languages).value,
    {
      vocabulary: vocabularyOf(languages),
      organization: 'Alliance des ports',
      sections: [],
      splits: new Map(),
    },
  ).value;
  expect(event?.kind === 'event' ? event.role : undefined).toBe('founding');
});

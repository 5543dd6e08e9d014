// The card of a member: each value with the chain it rests on, excerpts, and links to source and archive.
import { joiningInWords, leavingInWords } from '../src/report/timeline/bounds-in-words.ts';
import { dateInWords } from '../src/report/timeline/day-number.ts';
import { marks } from '../src/report/timeline/marks.ts';
import { element, type Markup } from '../src/report/timeline/markup.ts';
import type { PageData, PageRow, PageSighting, PageSpell } from '../src/report/timeline/page-data.ts';
import { isolated, outwardLink, reconstruction } from '../src/report/timeline/wording.ts';
import { evidenceList, groundMarkup } from './evidence-markup.ts';

export function cardMarkup(row: PageRow, data: PageData): readonly Markup[] {
  const { name, spells, evidence, sightings, doubts } = row;
  return [
    element('h2', { id: 'card-title' }, [isolated(name)]),
    element('p', { class: 'quiet' }, aboutParts(row, data)),
    ...linksOf(row),
    ...doubts.map(({ severity, message }) =>
      element('p', { class: `note ${severity}` }, [element('strong', {}, [`${severity}: `]), isolated(message)]),
    ),
    ...spells.map((spell, index) => spellMarkup(spell, { index, many: spells.length > 1, data })),
    ...(sightings.length === 0 ? [] : [seenMarkup(sightings, data)]),
    ...(evidence.length === 0 ? [] : [element('h3', {}, ['About the member']), evidenceList(evidence, data)]),
  ];
}

function aboutParts({ altNames, abbreviation, kind, place, memberId }: PageRow, data: PageData): Markup['children'] {
  const words = [
    ...altNames,
    abbreviation,
    kind === 'unknown' ? '' : kind.replaceAll('_', ' '),
    data.places[place]?.label ?? '',
    memberId,
  ];
  return words.filter((word) => word !== '').flatMap((word, index) => [index === 0 ? '' : ' · ', isolated(word)]);
}

function linksOf({ website, wikidata }: PageRow): readonly Markup[] {
  const links = [
    ...(website === '' ? [] : [outwardLink(website, 'Website')]),
    ...(wikidata === '' ? [] : [outwardLink(`https://www.wikidata.org/wiki/${wikidata}`, wikidata)]),
  ];
  return links.length === 0
    ? []
    : [
        element(
          'p',
          { class: 'links' },
          links.flatMap((link) => [link, ' ']),
        ),
      ];
}

interface SpellPlace {
  readonly index: number;
  /** Whether the member has other spells. */
  readonly many: boolean;
  readonly data: PageData;
}

function spellMarkup(spell: PageSpell, { index, many, data }: SpellPlace): Markup {
  const { category, status, synthetic, government, seats, notes, evidence } = spell;
  const facts = [
    ...(government === '' ? [] : [`Government: ${government}.`]),
    ...(seats.length === 0 ? [] : [`Seats: ${seats.join(', ')}.`]),
    ...(notes === '' ? [] : [notes]),
  ];
  return element('section', { class: 'spell' }, [
    element('h3', {}, [
      many ? `Spell ${index + 1}: ` : '',
      isolated(`${category}, ${status === 'unknown' ? 'status not known' : status}`, `status ${status}`),
      ...(synthetic ? [' ', reconstruction] : []),
    ]),
    element('p', { class: 'bounds' }, [joiningInWords(spell), ' ', leavingInWords(spell)]),
    ...facts.map((fact) => element('p', {}, [isolated(fact)])),
    evidenceList(evidence, data),
  ]);
}

function seenMarkup(sightings: readonly PageSighting[], data: PageData): Markup {
  const items = sightings.map(({ says, from, to, written, ground }) => {
    const { path, filled, words } = marks[says];
    const sign = element('path', {
      class: `sign ${says} ${filled ? 'filled' : 'outline'}`,
      d: path,
      transform: 'translate(7 7)',
    });
    return element('li', {}, [
      element('svg', { width: 14, height: 14, viewBox: '0 0 14 14', 'aria-hidden': 'true' }, [sign]),
      element('span', {}, [
        element('b', {}, [whenInWords(from, to)]),
        ` ${words}`,
        ...(written === '' ? [] : [', as “', isolated(written), '”']),
        ' ',
        groundMarkup(ground, data),
      ]),
    ]);
  });
  return element('section', {}, [element('h3', {}, ['Seen']), element('ul', { class: 'seen' }, items)]);
}

function whenInWords(from: string, to: string): string {
  if (from === '') return 'no date';
  return from === to ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`;
}

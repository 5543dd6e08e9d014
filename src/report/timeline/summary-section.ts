// The head of the page: what it is about, how many members, how sure, and ways to the sections.
import type { Dataset, Row } from '../../model/dataset.ts';
import { dateInWords } from './day-number.ts';
import { element, type Markup } from './markup.ts';
import type { ReportInput } from './report-input.ts';
import { shownName } from './shown-text.ts';
import { counted, isolated, outwardLink, withThousands } from './wording.ts';

export function summarySection({ dataset, info, version }: ReportInput): Markup {
  return element('header', { class: 'masthead' }, [
    element('p', { class: 'eyebrow' }, [`Membership timeline · version ${version}`]),
    element('h1', {}, [isolated(shownName(info.title))]),
    ...dataset.rosters.map((roster) => rosterLine(roster, dataset)),
    ...reconstructionNote(dataset),
    element('nav', { 'aria-label': 'Sections' }, [element('ul', {}, sections.map(sectionLink))]),
  ]);
}

const sections: readonly (readonly [id: string, name: string])[] = [
  ['changes', 'What changed'],
  ['timeline', 'Timeline'],
  ['doubts', 'Doubts'],
  ['sources', 'Sources'],
  ['files', 'Data files'],
];

function sectionLink([id, name]: readonly [string, string]): Markup {
  return element('li', {}, [element('a', { href: `#${id}` }, [name])]);
}

function rosterLine(roster: Row<'rosters'>, dataset: Dataset): Markup {
  const own = dataset.memberships.filter(({ roster_id }) => roster_id === roster.roster_id);
  const sources = dataset.sources.filter(({ roster_id }) => roster_id === roster.roster_id).length;
  const figures = (['current', 'former', 'disputed', 'unknown'] as const)
    .map((status) => ({ status, count: own.filter((membership) => membership.status === status).length }))
    .filter(({ status, count }) => count > 0 || status === 'current');
  const asOf = roster.listed_as_of === null ? 'day of the list not known' : `as of ${dateInWords(roster.listed_as_of)}`;
  return element('div', { class: 'roster' }, [
    element('p', { class: 'roster-name' }, [
      outwardLink(roster.wiki_url, shownName(roster.name)),
      ` · ${asOf} · ${counted(sources, 'source')}`,
    ]),
    element('dl', { class: 'figures' }, figures.map(figure)),
  ]);
}

function figure({ status, count }: { readonly status: string; readonly count: number }): Markup {
  return element('div', { class: status }, [element('dt', {}, [status]), element('dd', {}, [withThousands(count)])]);
}

function reconstructionNote({ sources, memberships }: Dataset): readonly Markup[] {
  const made = sources.filter(({ synthetic }) => synthetic).length;
  const spells = memberships.filter(({ synthetic }) => synthetic).length;
  if (made + spells === 0) return [];
  const words =
    `${counted(made, 'source')} of ${withThousands(sources.length)} ` +
    `${made === 1 ? 'is a reconstruction' : 'are reconstructions'}, not real pages; ` +
    `${counted(spells, 'spell')} of membership ${spells === 1 ? 'rests' : 'rest'} on them. They are marked throughout.`;
  return [element('p', { class: 'note made-up', role: 'note' }, [element('strong', {}, ['Reconstruction. ']), words])];
}

// `popolo.json`: organizations, people and memberships as Popolo has them, dates only as precise as they are known.
import type { Row } from '../model/dataset.ts';
import { parsePartialDate } from '../model/partial-date.ts';
import { isWebAddress } from './markdown.ts';
import { publishedFile } from './published-file.ts';
import { wellFormed } from './published-tables.ts';
import type { Release, Renderer } from './renderer.ts';

type Descriptor = Readonly<Record<string, unknown>>;
type Dataset = Release['dataset'];
type Member = Row<'members'>;

/** @see https://www.popoloproject.com/specs/ */
export const popoloRenderer: Renderer = {
  id: 'popolo',
  render: ({ dataset }) => {
    const text = JSON.stringify(
      popolo(dataset),
      (_, value) => (typeof value === 'string' ? wellFormed(value) : value),
      2,
    );
    return [publishedFile('popolo.json', `${text}\n`)];
  },
};

function popolo(dataset: Dataset): Descriptor {
  const isPerson = ({ kind }: Member) => kind === 'person';
  const bodies = dataset.members.filter((member) => !isPerson(member));
  const people = dataset.members.filter(isPerson);
  const sources = sourcesOfMemberships(dataset);
  const personIds = new Set(people.map(({ member_id }) => member_id));
  return {
    organizations: [...dataset.rosters.map(rosterOrganization), ...bodies.map(memberOrganization)],
    persons: people.map(person),
    memberships: dataset.memberships.map((row) => ({
      ...membership(row, personIds.has(row.member_id)),
      ...listOf('sources', sources.get(row.membership_id) ?? []),
    })),
  };
}

/** A roster's id and a member's are of two kinds: the prefix keeps them apart whatever a config calls a roster. */
function rosterId(id: string): string {
  return `roster/${id}`;
}

function rosterOrganization({ roster_id, name, founded_edtf, wiki_url }: Row<'rosters'>): Descriptor {
  const id = rosterId(roster_id);
  return { id, name, ...dateOf('founding_date', founded_edtf), ...listOf('links', linkTo(wiki_url, 'Article')) };
}

function memberOrganization(member: Member): Descriptor {
  return { id: member.member_id, name: member.name, classification: member.kind, ...namesAndLinks(member) };
}

function person(member: Member): Descriptor {
  return { id: member.member_id, name: member.name, ...namesAndLinks(member) };
}

function namesAndLinks({ alt_names, abbreviation, wikidata_id, website }: Member): Descriptor {
  const others = alt_names.map((name) => ({ name }));
  const short = abbreviation === null ? [] : [{ name: abbreviation, note: 'Abbreviation' }];
  const identifiers = wikidata_id === null ? [] : [{ scheme: 'wikidata', identifier: wikidata_id }];
  return {
    ...listOf('other_names', [...others, ...short]),
    ...listOf('identifiers', identifiers),
    ...listOf('links', linkTo(website, 'Website')),
  };
}

/** A body that is a member stands in `member`, a person in `person_id`, as the standard has it. */
function membership(row: Row<'memberships'>, isPerson: boolean): Descriptor {
  const { membership_id, member_id, roster_id, category, joined_edtf, left_edtf } = row;
  return {
    id: membership_id,
    role: category,
    ...(isPerson ? { person_id: member_id } : { member: { '@type': 'Organization', id: member_id } }),
    organization_id: rosterId(roster_id),
    ...dateOf('start_date', joined_edtf),
    ...dateOf('end_date', left_edtf),
  };
}

/** Only a single date, be it a year: the standard has no ranges, and half of one would be taken for the whole. */
function dateOf(key: string, edtf: string | null): Descriptor {
  const date = parsePartialDate(edtf ?? '');
  return date === undefined ? {} : { [key]: date };
}

function listOf(key: string, items: readonly Descriptor[]): Descriptor {
  return items.length === 0 ? {} : { [key]: items };
}

function linkTo(url: string | null, note: string): readonly Descriptor[] {
  return url !== null && isWebAddress(url) ? [{ url, note }] : [];
}

/** The pages on which each membership was seen, each once. */
function sourcesOfMemberships({ sightings, sources }: Dataset): ReadonlyMap<string, readonly Descriptor[]> {
  const pages = new Map(sources.map((source) => [source.source_id, source]));
  const seen = new Map<string, Map<string, Descriptor>>();
  for (const { membership_id, source_id } of sightings) {
    const page = pages.get(source_id);
    const [link] = linkTo(page?.permalink ?? page?.url ?? null, page?.title ?? source_id);
    if (membership_id === null || link === undefined) continue;
    const own = seen.get(membership_id) ?? new Map<string, Descriptor>();
    seen.set(membership_id, own.set(source_id, link));
  }
  return new Map([...seen].map(([id, links]) => [id, [...links.values()]]));
}

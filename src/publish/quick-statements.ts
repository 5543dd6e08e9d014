// `quickstatements.csv`: memberships as statements for Wikidata, and beside it those whose member has no item yet.
import type { Row } from '../model/dataset.ts';
import { parsePartialDate } from '../model/partial-date.ts';
import { renderCsv } from './csv.ts';
import { isWebAddress } from './markdown.ts';
import { publishedFile } from './published-file.ts';
import type { Cells } from './published-tables.ts';
import type { Release, Renderer } from './renderer.ts';

type Dataset = Release['dataset'];
type Membership = Row<'memberships'>;

/**
 * P463 is empty: nobody but an editor knows the organization's item, and fills it in once for all rows. Start and end have
 * bounds of their own, so that one statement can hold both: earliest and latest start (P1319, P8555), earliest and latest
 * end (P8554, P1326). P580 and P582 stand only where the date is known to the day, month or year.
 */
const statementColumns = ['qid', 'P463', 'qal580', 'qal1319', 'qal8555', 'qal582', 'qal8554', 'qal1326', 'S854', '#'];

/** An empty `qid` would make an item, and soon many of one body: these are for a person to look up first. */
const unlinkedColumns = ['membership_id', 'name', 'country_code', 'organization', 'website', 'wiki_title'];

/** @see https://www.wikidata.org/wiki/Help:QuickStatements */
export const quickStatementsRenderer: Renderer = {
  id: 'quick-statements',
  render: ({ dataset }) => {
    const rows = membershipsWithNames(dataset);
    const addresses = addressesOf(dataset);
    const linked = rows.filter(({ member }) => hasItem(member));
    const others = rows.filter(({ member }) => !hasItem(member));
    const statements = linked.map((row) => statement(row, addresses.get(row.membership.membership_id)));
    return [
      publishedFile('quickstatements.csv', renderCsv(statementColumns, statements)),
      publishedFile('quickstatements-unlinked.csv', renderCsv(unlinkedColumns, others.map(unlinked))),
    ];
  },
};

interface Named {
  readonly membership: Membership;
  readonly member: Row<'members'>;
  readonly organization: string;
}

function membershipsWithNames({ members, memberships, rosters }: Dataset): readonly Named[] {
  const byId = new Map(members.map((member) => [member.member_id, member]));
  const names = new Map(rosters.map(({ roster_id, name }) => [roster_id, name]));
  return memberships.flatMap((membership) => {
    const member = byId.get(membership.member_id);
    const organization = names.get(membership.roster_id) ?? membership.roster_id;
    return member === undefined ? [] : [{ membership, member, organization }];
  });
}

/** Anything else in the first column would be taken for a command. */
function hasItem({ wikidata_id }: Row<'members'>): boolean {
  return wikidata_id !== null && /^Q[1-9]\d*$/u.test(wikidata_id);
}

function statement({ membership, member, organization }: Named, address: string | undefined): Cells {
  const { joined_edtf, joined_earliest, joined_latest, left_edtf, left_earliest, left_latest } = membership;
  const [start, end] = [wikiTime(joined_edtf), wikiTime(left_edtf)];
  return {
    qid: member.wikidata_id,
    P463: null,
    qal580: start,
    qal1319: start === null ? wikiTime(joined_earliest) : null,
    qal8555: start === null ? wikiTime(joined_latest) : null,
    qal582: end,
    qal8554: end === null ? wikiTime(left_earliest) : null,
    qal1326: end === null ? wikiTime(left_latest) : null,
    S854: address === undefined ? null : `"${address}"`,
    '#': `${member.name}, ${membership.category} of ${organization}`,
  };
}

function unlinked({ membership, member, organization }: Named): Cells {
  const { name, country_code, website, wiki_title } = member;
  return { membership_id: membership.membership_id, name, country_code, organization, website, wiki_title };
}

/** Precision by the number of parts: a year, a month, a day. */
const precisions: readonly number[] = [9, 10, 11];

/** `2022-03` as `+2022-03-00T00:00:00Z/10`; `null` for what is no single date. */
function wikiTime(edtf: string | null): string | null {
  const date = parsePartialDate(edtf ?? '');
  if (date === undefined) return null;
  const parts = date.split('-');
  const [year = '', month = '00', day = '00'] = parts;
  return `+${year}-${month}-${day}T00:00:00Z/${precisions[parts.length - 1]}`;
}

/** One page for each membership that shows it: the archived copy of a listing, else a page where it was seen. */
function addressesOf({ membership_citations, citations, sightings, sources }: Dataset): ReadonlyMap<string, string> {
  const cited = new Map(citations.map(({ citation_id, archive_url, url }) => [citation_id, archive_url ?? url]));
  const pages = new Map(sources.map(({ source_id, permalink, url }) => [source_id, permalink ?? url]));
  const found = new Map<string, string>();
  const note = (id: string | null, address: string | null | undefined) => {
    if (id === null || found.has(id) || typeof address !== 'string') return;
    if (isWebAddress(address) && !address.includes('"')) found.set(id, address);
  };
  for (const { membership_id, citation_id } of membership_citations) note(membership_id, cited.get(citation_id));
  for (const { membership_id, source_id } of sightings) note(membership_id, pages.get(source_id));
  return found;
}

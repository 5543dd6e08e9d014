// The published rows of citations, and which reference backs which membership in what role.
import type { Row as TableRow } from '../model/dataset.ts';
import type { CitationId } from '../model/ids.ts';
import { isDay, type PartialDate } from '../model/partial-date.ts';
import type { citationRoles } from '../model/tables.ts';
import { tidy } from '../model/text-order.ts';
import { categoryOf } from './category.ts';
import { type Support, supportOf } from './cited-captures.ts';
import type { History } from './history.ts';
import { sourceKey } from './ids.ts';
import type { Member } from './members.ts';
import type { Reference } from './references.ts';
import type { Roster } from './roster.ts';
import type { Row } from './rows.ts';
import { reportsOf } from './statements.ts';

type Role = (typeof citationRoles)[number];

export function citationRows({ book, cited, members, settings }: Roster): readonly TableRow<'citations'>[] {
  const citing = membersCiting(members);
  return [...book.values()].flatMap((page) =>
    [...page.values()].map((reference) => {
      const capture = cited.get(reference.id);
      const supports = (citing.get(reference.id) ?? []).map((member) => supportOf(member, reference, cited));
      return {
        ...citationRow(reference, settings.id),
        capture_source_id: capture === undefined ? null : sourceKey(capture),
        support: weakest(supports),
      };
    }),
  );
}

/** Reference → the members whose rows cite it for the list that they are on. */
function membersCiting(members: readonly Member[]): ReadonlyMap<CitationId, readonly Member[]> {
  const citing = new Map<CitationId, Member[]>();
  for (const member of members) {
    const listings = member.rows.flatMap((row) => [...row.references, ...row.listReferences]);
    for (const { id } of listings.filter(({ citation }) => citation.listing)) {
      citing.set(id, [...(citing.get(id) ?? []), member]);
    }
  }
  return citing;
}

function weakest(supports: readonly Support[]): Support {
  if (supports.includes('not_supported')) return 'not_supported';
  return supports.includes('supported') ? 'supported' : 'not_checked';
}

/** Which references back each spell: one goes to the spell that its sighting is in, else to the last of its category. */
export function membershipCitationRows(history: History): readonly TableRow<'membership_citations'>[] {
  const rows = backings(history).flatMap(({ category, id, role }) => {
    const spells = history.memberships.filter((membership) => membership.category === category);
    const seen = spells.filter(({ term }) => term.sightings.some(({ citation }) => citation === id));
    const backed = seen.length > 0 ? seen : spells.slice(-1);
    return backed.map((membership) => ({ membership_id: membership.id, citation_id: id, role }));
  });
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

function citationRow({ id, citation, source }: Reference, rosterId: string): TableRow<'citations'> {
  return {
    citation_id: id,
    roster_id: rosterId,
    source_id: sourceKey(source),
    label: citation.label,
    group: textOrNull(citation.group ?? ''),
    ref_name: textOrNull(citation.refName ?? ''),
    title: textOrNull(citation.title),
    authors: citation.authors.map(tidy),
    container: textOrNull(citation.container),
    issued_edtf: citation.issued ?? null,
    archived: dayOrNull(citation.archived),
    accessed: dayOrNull(citation.accessed),
    url: textOrNull(citation.url),
    archive_url: textOrNull(citation.archiveUrl),
    language: textOrNull(citation.language),
    capture_source_id: null,
    uses: citation.uses,
    support: 'not_checked',
  };
}

interface Backing {
  readonly category: string;
  readonly id: CitationId;
  readonly role: Role;
}

function backings({ member, statements }: History): readonly Backing[] {
  const told = statements.flatMap((tied) => {
    const role: Role = tied.statement.event === 'left' ? 'exit' : 'entry';
    return reportsOf(tied).map(({ id }) => ({ category: categoryOf(tied.category), id, role }));
  });
  const roles = new Map<CitationId, readonly Role[]>();
  for (const { id, role } of told) roles.set(id, [...(roles.get(id) ?? []), role]);
  return [...told, ...member.rows.flatMap((row) => backingsOfRow(row, roles))];
}

function backingsOfRow(row: Row, roles: ReadonlyMap<CitationId, readonly Role[]>): readonly Backing[] {
  const category = categoryOf(row.entry.category);
  const lists = row.listReferences.map(({ id }) => ({ category, id, role: 'listing' as const }));
  const own = row.references.flatMap(({ id, citation }) => {
    const known: readonly Role[] = citation.listing ? ['listing'] : (roles.get(id) ?? ['fact']);
    return known.map((role) => ({ category, id, role }));
  });
  return [...lists, ...own];
}

function textOrNull(text: string): string | null {
  return tidy(text) || null;
}

// The column holds whole days; a month or year stays in the sightings and their EDTF.
function dayOrNull(date: PartialDate | undefined): string | null {
  return date !== undefined && isDay(date) ? date : null;
}

// The numbers a person wants to see of a dataset at a glance.
import type { Dataset } from '../model/dataset.ts';

export function countsOf(dataset: Dataset): Readonly<Record<string, number>> {
  const { rosters, members, memberships, citations, sources, findings } = dataset;
  return {
    rosters: rosters.length,
    members: members.length,
    memberships: memberships.length,
    current: memberships.filter(({ status }) => status === 'current').length,
    former: memberships.filter(({ status }) => status === 'former').length,
    citations: citations.length,
    sources: sources.length,
    findings: findings.length,
  };
}

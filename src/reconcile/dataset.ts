// From the records of all sources to the whole dataset: every table, whatever the order of the input.
import { type Dataset, sortDataset, tableNames } from '../model/dataset.ts';
import type { Finding } from '../model/finding.ts';
import type { RosterId } from '../model/ids.ts';
import type { Day } from '../model/partial-date.ts';
import type { SourceRecords } from '../model/record.ts';
import { compareBy } from '../model/text-order.ts';
import { spellIds } from './membership-ids.ts';
import { redirectsSince } from './redirects.ts';
import { type RosterSettings, resolveRoster } from './roster.ts';
import { tablesOf } from './roster-tables.ts';

export interface ReconcileInput {
  readonly rosters: readonly RosterSettings[];
  /** Each of a roster above; a source and its id occur once. */
  readonly sources: readonly SourceRecords[];
  /** What earlier stages noticed; their source ids are those of the config. */
  readonly findings: readonly { readonly rosterId: RosterId; readonly finding: Finding }[];
  /** The last version, whose ids are kept. */
  readonly previous: Dataset | undefined;
  /** Dates after this day bound nothing; without it the sources' own newest day decides. */
  readonly asOf: Day | undefined;
}

/** The dataset that the sources support, each table in the order of its key. */
export function reconcile({ rosters, sources, findings, previous, asOf }: ReconcileInput): Dataset {
  const ids = spellIds(previous);
  const parts = [...rosters].sort(compareBy(({ id }) => id)).map((settings) => {
    const own = sources.filter(({ rosterId }) => rosterId === settings.id);
    const earlier = findings.filter(({ rosterId }) => rosterId === settings.id).map(({ finding }) => finding);
    return tablesOf(resolveRoster(settings, { sources: own, previous, asOf, ids }), earlier);
  });
  const dataset = joined(parts);
  return sortDataset({ ...dataset, id_redirects: redirectsSince(previous, dataset) });
}

function joined(parts: readonly Dataset[]): Dataset {
  const tables = tableNames.map((name) => [name, parts.flatMap((part) => part[name] as readonly unknown[])]);
  return Object.fromEntries(tables) as unknown as Dataset;
}

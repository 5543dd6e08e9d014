// How far a dataset agrees with labels, as a table on a terminal.
import { layOut } from './columns.ts';
import { plainLine, type Screen } from './paint.ts';

/** Shares are between 0 and 1; `null` where there is nothing to take a share of. */
export interface Share {
  readonly right: number;
  readonly published: number;
  readonly labelled: number;
  readonly precision: number | null;
  readonly recall: number | null;
}

export interface FieldShare extends Share {
  readonly field: string;
  /** Matched memberships whose label says something of the field, and how many of them agree, empty ones included. */
  readonly compared: number;
  readonly exact: number;
}

export interface Difference {
  readonly name: string;
  readonly field: string;
  readonly labelled: string;
  readonly published: string;
}

export interface Evaluation {
  readonly roster: string;
  readonly memberships: Share;
  readonly fields: readonly FieldShare[];
  /** Matched memberships of which all labelled bounds are exact, and how many have such labels. */
  readonly bounds: { readonly compared: number; readonly exact: number };
  /** Labelled, not published; and the other way round. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly differences: readonly Difference[];
}

/** More tell no more; JSON has them all. */
const mostShown = 50;

export function evaluationText(evaluation: Evaluation, { paint, width }: Screen): string {
  const { roster, memberships, fields, bounds, missing, extra, differences } = evaluation;
  const rows = [
    ['field', 'precision', 'recall', 'exact'],
    ['membership', percent(memberships.precision), percent(memberships.recall), ''],
    ...fields.map((one) => [one.field, percent(one.precision), percent(one.recall), `${one.exact} of ${one.compared}`]),
    ['all bounds', '', '', `${bounds.exact} of ${bounds.compared}`],
  ];
  const lines = [
    ...missing.map((name) => `missing ${name}`),
    ...extra.map((name) => `extra ${name}`),
    ...differences.map((one) => `differs ${one.name}: ${one.field} is ${one.published}, labelled ${one.labelled}`),
  ];
  const more = lines.length - mostShown;
  return [
    paint.bold(plainLine(roster)),
    ...layOut(rows, width, [9, 9, 9, 9]),
    ...lines.slice(0, mostShown).map(plainLine),
    ...(more > 0 ? [`… and ${more} more; --format json has them all.`] : []),
    '',
  ].join('\n');
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`;
}

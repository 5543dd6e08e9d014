// Changes as a tree on a terminal: verdict and gates first, then losses, people, and the rest as counts.
import type { Change, ChangeSet, GateResult } from '../model/change.ts';
import { changeGroups, fieldText, verdictOf } from './changes-view.ts';
import { clipLine } from './columns.ts';
import { type Paint, plainLine, type Screen } from './paint.ts';

/** Changes of one kind that are named; the rest is a number. */
const namedPerKind = 20;

/** @returns lines that end with a line feed */
export function changesText(changes: ChangeSet, { paint, width }: Screen): string {
  const { named, folded } = changeGroups(changes.events);
  const lines = [
    paint.bold(verdictOf(changes)),
    ...changes.gates.filter(({ holds }) => holds).map((gate) => gateLine(gate, paint)),
    ...named.flatMap(({ kind, events }) => [headOf(kind, events, paint), ...branches(events)]),
    ...folded.map(({ kind, events }) => paint.dim(`${kind}  ${events.length}`)),
  ];
  return lines.map((line) => `${clipLine(line, width)}\n`).join('');
}

function gateLine({ gate, message }: GateResult, paint: Paint): string {
  return `${paint.red('held')} ${plainLine(gate)}: ${plainLine(message)}`;
}

function headOf(kind: string, events: readonly Change[], paint: Paint): string {
  const isAlert = events.some(({ severity }) => severity === 'alert');
  return `${isAlert ? paint.red(kind) : paint.cyan(kind)}  ${events.length}`;
}

function branches(events: readonly Change[]): readonly string[] {
  const shown = events.slice(0, namedPerKind).map(branchText);
  const more = events.length > shown.length ? [`${events.length - shown.length} more`] : [];
  const all = [...shown, ...more];
  return all.map((text, at) => `${at === all.length - 1 ? '└─' : '├─'} ${text}`);
}

function branchText({ label, fields, cause }: Change): string {
  const told = fields.map(fieldText).join(', ');
  return plainLine(`${label}${told === '' ? '' : `: ${told}`} (${cause})`);
}

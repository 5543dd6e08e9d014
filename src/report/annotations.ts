// Workflow commands by which GitHub shows annotations: few, because it drops those beyond its limit without a word.
import type { Change, ChangeSet } from '../model/change.ts';
import { verdictOf } from './changes-view.ts';

/** GitHub shows ten of a kind in a step. */
const most = 9;

/**
 * Held gates as errors, then losses and contradictions as warnings; when there are more than nine, the last line counts the rest.
 *
 * @param file - what the annotations stand on, such as the config
 * @returns lines that end with a line feed; empty when there is nothing to say
 */
export function annotations(changes: ChangeSet, file: string): string {
  const gates = changes.gates
    .filter(({ holds }) => holds)
    .map(({ gate, message }) => command('error', file, `${gate}: ${message}`));
  const losses = changes.events
    .filter(({ severity }) => severity === 'alert')
    .map((event) => command('warning', file, alertText(event)));
  const all = [...gates, ...losses];
  const rest = all.length > most ? [command('notice', file, `${all.length - most} more. ${verdictOf(changes)}`)] : [];
  return [...all.slice(0, most), ...rest].join('');
}

function alertText({ kind, label, cause }: Change): string {
  return `${kind}: ${label} (${cause})`;
}

function command(level: 'error' | 'warning' | 'notice', file: string, message: string): string {
  return `::${level} file=${property(file)}::${data(message)}\n`;
}

/** @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions */
function data(text: string): string {
  return text.replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');
}

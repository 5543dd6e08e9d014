// Changes as Markdown for a pull request: signal first, whole blocks within a limit, every name harmless.
import { type Change, type ChangeSet, changeKinds, type GateResult } from '../model/change.ts';
import { type ChangeGroup, changeGroups, fieldText, verdictOf } from './changes-view.ts';
import { harmless } from './markdown-text.ts';

/** GitHub refuses a body of more than 65,536 characters. */
const mostCharacters = 60_000;
/** Room for the sentence that says what is left out. */
const roomForRest = 400;

interface Block {
  readonly text: string;
  /** How many changes it tells. */
  readonly changes: number;
}

/** @returns at most 60,000 characters, cut only between blocks; what is left out is counted at the end */
export function markdownReport(changes: ChangeSet): string {
  const { named, folded } = changeGroups(changes.events);
  const open = named.filter(({ kind }) => changeKinds[kind].severity !== 'info');
  const closed = [...named.filter(({ kind }) => changeKinds[kind].severity === 'info'), ...folded];
  const blocks = [
    { text: `**${harmless(verdictOf(changes))}**\n`, changes: 0 },
    ...gateBlocks(changes.gates),
    ...open.flatMap(openBlocks),
    ...closed.map(foldedBlock),
  ];
  return withinLimit(blocks);
}

function withinLimit(blocks: readonly Block[]): string {
  const kept: Block[] = [];
  let room = mostCharacters - roomForRest;
  for (const block of blocks) {
    if (block.text.length + 1 > room) break;
    kept.push(block);
    room -= block.text.length + 1;
  }
  const left = blocks.slice(kept.length);
  const untold = left.reduce((sum, { changes }) => sum + changes, 0);
  const rest =
    left.length === 0
      ? []
      : [`_Left out for length: ${untold} changes in ${left.length} blocks; all are in diff/changes.json._\n`];
  return [...kept.map(({ text }) => text), ...rest].join('\n');
}

function gateBlocks(gates: readonly GateResult[]): readonly Block[] {
  const held = gates.filter(({ holds }) => holds);
  if (held.length === 0) return [];
  const lines = held.map(
    ({ gate, roster_id, message }) => `- **${harmless(gate)}**${of(roster_id)}: ${harmless(message)}`,
  );
  return [{ text: `### Held for a person to look at\n\n${lines.join('\n')}\n`, changes: 0 }];
}

function of(roster: string | null): string {
  return roster === null ? '' : ` (${harmless(roster)})`;
}

/** Changes told in one block. */
const perBlock = 50;

function openBlocks({ kind, events }: ChangeGroup): readonly Block[] {
  const parts = Array.from({ length: Math.ceil(events.length / perBlock) }, (_, at) =>
    events.slice(at * perBlock, (at + 1) * perBlock),
  );
  return parts.map((part, at) => {
    const head = at === 0 ? `### ${harmless(changeKinds[kind].meaning)} (${kind}: ${events.length})\n\n` : '';
    return { text: `${head}${part.map(lineOf).join('\n')}\n`, changes: part.length };
  });
}

/** A folded block names the first few. */
const namedInFold = 25;

function foldedBlock({ kind, events }: ChangeGroup): Block {
  const lines = events.slice(0, namedInFold).map(lineOf);
  const more = events.length > lines.length ? [`- and ${events.length - lines.length} more`] : [];
  const body = [...lines, ...more].join('\n');
  const text = `<details><summary>${kind}: ${events.length}</summary>\n\n${body}\n\n</details>\n`;
  return { text, changes: events.length };
}

function lineOf({ label, fields, cause, source_id }: Change): string {
  const told = fields.map((field) => harmless(fieldText(field))).join('; ');
  const source = source_id === null ? '' : `, ${harmless(source_id)}`;
  return `- ${harmless(label) || '(no name)'}${told === '' ? '' : `: ${told}`} (${cause}${source})`;
}

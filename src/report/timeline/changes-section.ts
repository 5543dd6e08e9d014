// What changed since the version before, the weightiest first, each change with a way to its row.
import { type Change, type ChangeKind, type ChangeSet, changeKinds, type FieldChange } from '../../model/change.ts';
import { element, type Markup } from './markup.ts';
import type { ReportInput } from './report-input.ts';
import { shownName, shownProse } from './shown-text.ts';
import { counted, isolated, longList } from './wording.ts';

export function changesSection({ changes, previousVersion, version }: ReportInput): Markup {
  return element('section', { id: 'changes', 'aria-labelledby': 'changes-title' }, [
    element('h2', { id: 'changes-title' }, ['What changed']),
    ...(changes === undefined ? [nothingToCompare(previousVersion)] : changed(changes, version)),
  ]);
}

function nothingToCompare(previous: string | undefined): Markup {
  const words =
    previous === undefined
      ? 'This is the first version: there is none to compare it with.'
      : `The version before is ${previous}; this page was made without comparing the two.`;
  return element('p', { class: 'quiet' }, [words]);
}

function changed({ from, events, gates }: ChangeSet, version: string): readonly Markup[] {
  const open = groups.map((group) => ({ ...group, events: events.filter(group.holds) })).filter(isFilled);
  const rest = events.filter((event) => !groups.some(({ holds }) => holds(event)));
  const head = `${counted(events.length, 'change')} from version ${from ?? 'nothing'} to ${version}.`;
  return [
    element('p', { class: 'quiet' }, [head]),
    ...gates.filter(({ holds }) => holds).map(({ gate, message }) => heldBy(gate, message)),
    element('div', { class: 'change-groups' }, open.map(groupMarkup)),
    ...(rest.length === 0 ? [] : [folded(rest)]),
  ];
}

interface Group {
  readonly title: string;
  readonly sign: string;
  readonly holds: (event: Change) => boolean;
}

type FilledGroup = Group & { readonly events: readonly Change[] };

const kindIn =
  (...kinds: readonly ChangeKind[]) =>
  ({ kind, severity }: Change) =>
    severity !== 'alert' && kinds.includes(kind);

const groups: readonly Group[] = [
  { title: 'Needs a look', sign: 'alert', holds: ({ severity }) => severity === 'alert' },
  {
    title: 'Joined',
    sign: 'joined',
    holds: kindIn('membership.joined', 'membership.rejoined', 'membership.backfilled'),
  },
  { title: 'Left', sign: 'left', holds: kindIn('membership.left') },
  { title: 'Dates better known', sign: 'tightened', holds: kindIn('bounds.tightened') },
  { title: 'Dates less or otherwise known', sign: 'moved', holds: kindIn('bounds.loosened', 'bounds.shifted') },
];

function isFilled({ events }: FilledGroup): boolean {
  return events.length > 0;
}

function groupMarkup({ title, sign, events }: FilledGroup): Markup {
  return element('div', { class: `change-group ${sign}` }, [
    element('h3', {}, [`${title} `, element('span', { class: 'count' }, [String(events.length)])]),
    ...listOf(events),
  ]);
}

function listOf(events: readonly Change[]): readonly Markup[] {
  return longList(events.map(itemOf), 'diff/changes.json');
}

function itemOf(event: Change): Markup {
  const { kind, label, member_id, fields, cause } = event;
  const name = isolated(shownName(label));
  const meaning = Object.hasOwn(changeKinds, kind) ? changeKinds[kind].meaning : kind;
  return element('li', {}, [
    member_id === null ? name : element('a', { href: `#${member_id}` }, [name]),
    element('span', { class: 'quiet' }, [` ${meaning}`, cause === 'source' ? '' : ` Cause: ${cause}.`]),
    ...(fields.length === 0 ? [] : [element('ul', { class: 'fields' }, fields.map(fieldMarkup))]),
  ]);
}

function fieldMarkup({ name, old, new: now }: FieldChange): Markup {
  return element('li', {}, [
    `${name.replaceAll('_', ' ')}: `,
    element('del', {}, [isolated(cellWords(old))]),
    ' → ',
    element('ins', {}, [isolated(cellWords(now))]),
  ]);
}

function cellWords(value: FieldChange['old']): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return text === '' ? 'empty' : shownProse(text);
}

function heldBy(gate: string, message: string): Markup {
  return element('p', { class: 'note alert' }, [element('strong', {}, [`${gate}: `]), shownProse(message)]);
}

function folded(events: readonly Change[]): Markup {
  return element('details', {}, [
    element('summary', {}, [counted(events.length, 'smaller change')]),
    ...listOf(events),
  ]);
}

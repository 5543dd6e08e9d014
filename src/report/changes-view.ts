// What reports of changes have in common: the verdict, the order of groups, a changed column in words.
import {
  type CellValue,
  type Change,
  type ChangeKind,
  type ChangeSet,
  changeKinds,
  type FieldChange,
} from '../model/change.ts';

/** The changes of one kind. */
export interface ChangeGroup {
  readonly kind: ChangeKind;
  readonly events: readonly Change[];
}

/** The verdict in one line: versions, weight, what holds, how much changed. */
export function verdictOf({ from, to, bump, gates, events }: ChangeSet): string {
  const held = gates.filter(({ holds }) => holds).length;
  const named = events.filter(({ severity }) => severity !== 'folded').length;
  const versions = `${from ?? 'nothing'} → ${to}`;
  if (events.length === 0) return `${versions}: nothing changed.`;
  const counts = `${counted(named, 'change')}, ${events.length - named} folded`;
  return `${versions}: ${held > 0 ? `held by ${counted(held, 'gate')}; ` : ''}${bump}, ${counts}.`;
}

/** Kinds in the order of their weight for a reader: losses, then people, then the rest; folded ones apart. */
export function changeGroups(events: readonly Change[]) {
  const byKind = new Map<ChangeKind, Change[]>();
  for (const event of events) {
    const own = byKind.get(event.kind);
    if (own === undefined) byKind.set(event.kind, [event]);
    else own.push(event);
  }
  const groups = (Object.keys(changeKinds) as readonly ChangeKind[]).flatMap((kind): readonly ChangeGroup[] => {
    const own = byKind.get(kind);
    return own === undefined ? [] : [{ kind, events: own }];
  });
  const of = (severity: string) => groups.filter(({ kind }) => changeKinds[kind].severity === severity);
  return { named: [...of('alert'), ...of('notable'), ...of('info')], folded: of('folded') };
}

/** `left_latest 2023-05-17 → 2020-10-28`; what is empty is a dash. */
export function fieldText({ name, old, new: now }: FieldChange): string {
  return `${name} ${cellWords(old)} → ${cellWords(now)}`;
}

function cellWords(value: CellValue): string {
  if (value === null || value === '') return '–';
  return Array.isArray(value) ? value.join(' | ') || '–' : String(value);
}

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}

// Checks of an article's events and of the statements that a member joined or left.
import type { RosterEvent, SourceRecords, Statement } from '../src/model/record.ts';
import { tidy } from '../src/model/text-order.ts';
import type { EventLabel, Labels } from './labels.ts';
import { asker, type Check, labelsOf, lineOf } from './seed-checks.ts';

/** An event is known by its line and date; a sentence that need not be an event is asked only if it became one. */
export function checkEvents(labels: readonly EventLabel[], events: readonly RosterEvent[]): readonly Check[] {
  const left = [...events];
  const checks = labels.flatMap((label) => {
    const at = left.findIndex((event) => lineOf(event.grounds.position) === label.line && event.date === label.date);
    const event = at === -1 ? undefined : left.splice(at, 1)[0];
    return event === undefined && label.kind === 'sentence' && !label.required ? [] : checkEvent(label, event);
  });
  return [...checks, ...left.map((event) => asker('event', lineOf(event.grounds.position))('found', '', event.title))];
}

function checkEvent(label: EventLabel, event: RosterEvent | undefined): readonly Check[] {
  const check = asker('event', label.line);
  const common = [
    check('found', 'once', event === undefined ? '' : 'once'),
    check('marks', label.marks.join(' '), labelsOf(event?.grounds.footnoteReferences ?? [])),
  ];
  if (label.kind === 'sentence') return [...common, check('role', label.role, event?.role ?? '')];
  const { title, place } = event ?? { title: '', place: '' };
  return [...common, check('title', label.title, tidy(title)), check('place', label.place, tidy(place))];
}

/** A statement names its member in its subject, or stands in the member's own row. */
export function checkStatements(
  { statements: labels }: Labels,
  { statements, entries }: SourceRecords,
): readonly Check[] {
  const own = entries.flatMap((entry) => entry.statements.map((statement) => ({ statement, who: entry.name })));
  const left = [...statements.map((statement) => ({ statement, who: statement.subject })), ...own];
  const checks = labels.flatMap((label) => {
    const at = left.findIndex(({ statement, who }) => isAbout(statement, label) && tidy(who).includes(label.who));
    const found = at === -1 ? undefined : left.splice(at, 1)[0]?.statement;
    const check = asker('statement', label.line);
    return [
      check('found', 'once', found === undefined ? '' : 'once'),
      check('when', label.when, found?.when ?? ''),
      check('marks', label.marks.join(' '), labelsOf(found?.grounds.footnoteReferences ?? [])),
    ];
  });
  const invented = left.map(({ statement, who }) =>
    asker('statement', lineOf(statement.grounds.position))('found', '', `${who} ${statement.event}`),
  );
  return [...checks, ...invented];
}

function isAbout(statement: Statement, label: Labels['statements'][number]): boolean {
  return lineOf(statement.grounds.position) === label.line && statement.event === label.event;
}

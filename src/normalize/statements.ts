// Dated joinings and leavings: from a row's own cells, from its notes, from sentences.
import type { EntryClaim, Grounds, StatementClaim } from '../model/claim.ts';
import { clean, type Finding, type Noted } from '../model/finding.ts';
import type { Statement } from '../model/record.ts';
import { tidy } from '../model/text-order.ts';
import { type NormalizeContext, note } from './context.ts';
import { looksLikeDate, readDate } from './dates.ts';

type Cell = Pick<StatementClaim, 'event' | 'when' | 'subject' | 'grounds'>;

/** A statement with its date; one that looks dated and gives no date says so. */
export function readStatement({ event, when, subject, grounds }: Cell, context: NormalizeContext): Noted<Statement> {
  const date = readDate(when, context.languages);
  const value = { event, when: date, subject: tidy(subject), grounds };
  return date === undefined ? { value, findings: unreadableDate(when, grounds, context) } : clean(value);
}

/** The row's own cells as statements. A cell without a date ("present", "founding member") states no event. */
export function cellStatements(claim: EntryClaim, context: NormalizeContext): readonly Noted<Statement>[] {
  const cells = (['joined', 'left'] as const).map((event) => ({ event, when: claim[event] }));
  return cells
    .filter(({ when }) => looksLikeDate(when, context.languages))
    .map(({ event, when }) => readStatement({ event, when, subject: '', grounds: claim.grounds }, context));
}

/** A finding where words look like a date and are none that can be read. */
export function unreadableDate(when: string, { position }: Grounds, context: NormalizeContext): readonly Finding[] {
  if (!looksLikeDate(when, context.languages)) return [];
  return [note('date-unreadable', `“${tidy(when)}” gives no date.`, { position, context })];
}

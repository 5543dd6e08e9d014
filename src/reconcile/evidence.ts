// Evidence as it is collected: a value, the rule that gave it and the place it was read; numbered when published.
import type { Row as TableRow } from '../model/dataset.ts';
import { formatDayRange } from '../model/partial-date.ts';
import { clip, tidy } from '../model/text-order.ts';
import { grouped } from './clusters.ts';
import { confidenceOf, type Sighting } from './sighting.ts';

export interface Evidence {
  readonly subject: { readonly type: 'member' | 'membership' | 'roster'; readonly id: string };
  readonly field: string;
  readonly value: string;
  readonly source: string;
  readonly citation: string;
  readonly rule: string;
  readonly confidence: number;
  readonly locator: string;
  readonly quote: string;
}

/** What a sighting proves; `value` is the sighting's own date when nothing else is given. */
export type Proven = Pick<Evidence, 'subject' | 'field' | 'rule'> & { readonly value?: string };

const longestQuote = 200;

export function evidenceOf(sighting: Sighting, { subject, field, rule, value }: Proven): Evidence {
  return {
    subject,
    field,
    rule,
    value: value ?? formatDayRange(sighting.when),
    source: sighting.source,
    citation: sighting.citation ?? '',
    confidence: confidenceOf(sighting),
    locator: sighting.locator,
    quote: sighting.quote,
  };
}

/** Published rows: numbered within subject and field in the order given, what says the same once. */
export function evidenceRows(all: readonly Evidence[]): readonly TableRow<'evidence'>[] {
  const fields = grouped(all, ({ subject, field }) => `${subject.type}\n${subject.id}\n${field}`);
  return [...fields.values()].flatMap((sameField) =>
    withoutRepeats(sameField).map((one, index) => evidenceRow(one, index + 1)),
  );
}

function withoutRepeats(sameField: readonly Evidence[]): readonly Evidence[] {
  if (sameField.length === 1) return sameField;
  return [...new Map(sameField.map((one) => [JSON.stringify(one), one])).values()];
}

function evidenceRow({ subject, ...one }: Evidence, seq: number): TableRow<'evidence'> {
  return {
    subject_type: subject.type,
    subject_id: subject.id,
    field: one.field,
    seq,
    value: tidy(one.value) || null,
    source_id: one.source || null,
    citation_id: one.citation || null,
    rule: one.rule,
    confidence: one.confidence,
    locator: one.locator || null,
    quote: clip(tidy(one.quote), longestQuote) || null,
  };
}

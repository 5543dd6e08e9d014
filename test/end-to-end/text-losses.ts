// What flattening took from the bundled article: each loss with the finding that names it and the way back.
import type { FindingCode } from '../../src/model/finding.ts';
import { parsePartialDate } from '../../src/model/partial-date.ts';
import type { Entry, SourceRecords } from '../../src/model/record.ts';

export interface Loss {
  readonly lost: string;
  /** The finding about the text that says so, and words of its message. */
  readonly code: FindingCode;
  readonly about: string;
  /** What the text would have said, had nothing been lost. */
  readonly mend: (records: SourceRecords) => SourceRecords;
}

export const losses: readonly Loss[] = [
  {
    lost: 'the row of the tribunal in Sydney, and with it the one mark of reference 9',
    code: 'reference-unused',
    about: 'Sydney',
    mend: withSydney,
  },
  {
    lost: 'the place of seats and status before the notes, and with it whose they are',
    code: 'shifted-row',
    about: 'Sudanese Professionals Association',
    mend: withOwnSeats,
  },
  {
    lost: 'where the name ends and the notes begin; the likeliest reading is the right one',
    code: 'ambiguous-split',
    about: 'ReAct',
    mend: (records) => records,
  },
];

/** The whole article, as far as words go. */
export function mended(records: SourceRecords): SourceRecords {
  return losses.reduce((whole, { mend }) => mend(whole), records);
}

function withSydney(records: SourceRecords): SourceRecords {
  const last = records.events.at(-1);
  if (last === undefined) return records;
  const grounds = { ...last.grounds, footnoteReferences: [{ label: '9', offset: 0 }] };
  const title = 'The Belmarsh Tribunal - Sydney (2023)';
  const sydney = { ...last, title, date: parsePartialDate('2023'), place: 'Sydney', grounds };
  const citations = records.citations.map((citation) => (citation.label === '9' ? { ...citation, uses: 1 } : citation));
  return { ...records, events: [...records.events, sydney], citations };
}

function withOwnSeats(records: SourceRecords): SourceRecords {
  const seated = (entry: Entry): Entry => ({
    ...entry,
    seats: [{ chamber: '', held: 0, total: 140 }],
    government: 'extra_parliamentary',
    governmentLabel: 'Extra-parliamentary opposition',
  });
  const entries = records.entries.map((entry) =>
    entry.name === 'Sudanese Professionals Association' ? seated(entry) : entry,
  );
  return { ...records, entries };
}

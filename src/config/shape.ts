// The shape of `pipeline.config.json`, as it is checked and as editors complete it.
import { z } from 'zod';
import type { ColumnRole } from '../languages/language.ts';
import { parseRosterId } from '../model/ids.ts';
import { parsePartialDate } from '../model/partial-date.ts';

const text = (meaning: string) => z.string().regex(/\S/u, 'An empty text stands where words belong.').describe(meaning);

const slug = (meaning: string) =>
  z
    .string()
    .regex(
      /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/u,
      'An id is made of lower-case letters and digits with single hyphens between.',
    )
    .refine((id) => parseRosterId(id) !== undefined)
    .describe(meaning);

const notADate = 'A date is written yyyy, yyyy-mm or yyyy-mm-dd, and must be in the calendar.';
const date = (meaning: string) =>
  z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, notADate)
    .refine((written) => parsePartialDate(written) !== undefined, notADate)
    .describe(meaning);

const url = (meaning: string) =>
  z
    .string()
    .regex(/^https?:\/\/[^\s<>"\p{Cc}]+$/u, 'An address begins with https:// or http:// and has no spaces.')
    .describe(meaning);

const share = (meaning: string) =>
  z.number().min(0, 'A share lies between 0 and 1.').max(1, 'A share lies between 0 and 1.').describe(meaning);

const pair = z.tuple([text('A name.'), text('A name.')]);
const range = (meaning: string) => z.tuple([z.int().min(0), z.int().min(0)]).describe(meaning);
const id = slug('Id of the source, unique in its roster; the kind when left out.').optional();
const headings = z
  .array(text('A heading.'))
  .describe('Headings to look for rosters under; all when left out.')
  .optional();
const synthetic = z.boolean().describe('A reconstruction and not the real page.').optional();
const license = text('Licence of its text (SPDX).').optional();

/** What a person may say that a column holds. */
const columnRoles = [
  'place',
  'name',
  'native_name',
  'abbreviation',
  'seats',
  'seats_lower',
  'seats_upper',
  'government',
  'notes',
  'joined',
  'left',
  'term',
  'kind',
  'status',
  'website',
  'person',
  'constituency',
  'party',
  'date',
  'number',
  'ordinal',
  'citation',
  'ideology',
  'text',
  'ignore',
] as const satisfies readonly (Exclude<ColumnRole, 'ignored'> | 'ignore')[];

const columns = z
  .record(z.string(), z.enum(columnRoles))
  .describe('Header of a column, in any case → what the column holds, or "ignore"; it wins over what the header says.')
  .optional();

const article = z.strictObject({
  kind: z.literal('article'),
  id,
  format: z.enum(['text', 'html', 'wikitext', 'markdown']).describe('Told from the content when left out.').optional(),
  path: text('The file, from the folder of this config.'),
  url: url('Address of the article.').optional(),
  asOf: date('When its text was taken: yyyy, yyyy-mm or yyyy-mm-dd.').optional(),
  synthetic,
  license,
  sections: headings,
  columns,
});

const captures = z.strictObject({
  kind: z.literal('captures'),
  id,
  path: text('A file, a folder, a glob, a .warc(.gz) or a .wacz.'),
  url: url('Address of the page that was captured.').optional(),
  complete: z.boolean().describe('False when the list is known to be partial.').optional(),
  list: text('CSS selector of the list, or of each entry; looked for when left out.').optional(),
  name: text('CSS selector of the name within an entry.').optional(),
  place: text('CSS selector of the place within an entry.').optional(),
  group: text('CSS selector of the headings that group entries.').optional(),
  synthetic,
  license,
});

const wiki = z.strictObject({
  kind: z.literal('wiki'),
  id,
  host: text('Host of the wiki, such as en.wikipedia.org.'),
  title: text('Title of the article.'),
  sections: headings,
});

const wayback = z.strictObject({
  kind: z.literal('wayback'),
  id,
  url: url('Address of the page that lists the members.'),
  from: date('First day wanted.').optional(),
  to: date('Last day wanted.').optional(),
});

const reading = z
  .strictObject({
    place: z.string().optional(),
    name: text('The name alone.').optional(),
    abbreviation: z.string().optional(),
    government: z.string().optional(),
    notes: z.string().optional(),
  })
  .describe('The parts of the row.');

/** Columns whose filling may be asked for, of current members. */
export const filledColumns = [
  'place',
  'abbreviation',
  'kind',
  'seats',
  'government',
  'notes',
  'website',
  'citation',
] as const;

const filled = z.partialRecord(z.enum(filledColumns), share('Least share of current members that have it.'));

const roster = z.strictObject({
  id: slug('Id of the roster.'),
  organization: z
    .strictObject({
      name: text('Name of the organization.'),
      founded: date('When it was founded; settles conflicts.').optional(),
    })
    .describe('Whose members are listed.'),
  sources: z.array(z.discriminatedUnion('kind', [article, captures, wiki, wayback])).min(1, 'A roster needs a source.'),
  aliases: z
    .record(z.string(), text('The name it stands for.'))
    .describe('Name in a source → name it stands for.')
    .optional(),
  same: z.array(pair).describe('Names that are one member.').optional(),
  different: z.array(pair).describe('Names that are never one member.').optional(),
  splits: z.record(z.string(), reading).describe('Row without its place → its parts, settled for good.').optional(),
  expect: z
    .strictObject({
      current: range('Least and most current members.').optional(),
      former: range('Least and most former members.').optional(),
      filled: filled.optional(),
    })
    .describe('Checked before anything is published.')
    .optional(),
  sections: headings,
});

const gates = z
  .strictObject({
    withdrawnShare: share('Most memberships that may vanish without an end.').optional(),
    currentFloor: share('Least current members as a share of the last release.').optional(),
    currentCeiling: z.number().min(1).describe('Most current members as a multiple of the last release.').optional(),
    revisionBlast: share('Most current members that one revision may change.').optional(),
    minimumRows: z.int().min(0).describe('Smaller rosters are not held.').optional(),
  })
  .describe('When a release is held back for a person to look at.');

export const configShape = z.strictObject({
  $schema: z.string().optional(),
  dataset: z
    .strictObject({
      name: slug('Name of the dataset.'),
      title: text('Title for people.'),
      license: text('Licence (SPDX).'),
    })
    .describe('How the dataset is called.'),
  output: text('Folder for published versions, from the folder of this config; "output" when left out.').optional(),
  rosters: z.array(roster).min(1, 'A config needs a roster.'),
  gates: gates.optional(),
});

export type WrittenConfig = z.infer<typeof configShape>;

/** JSON Schema (2020-12) of the config, for editors. */
export function configSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(configShape, { io: 'input' });
}

// Labelled truth about memberships: a JSON file, checked, with the JSON path of whatever is wrong.
import { z } from 'zod';
import { formatJsonPath } from './config/json-text.ts';
import { parseDay } from './model/partial-date.ts';
import { PipelineError } from './model/pipeline-error.ts';
import { tables } from './model/tables.ts';

const { memberships } = tables;
const day = z.union([
  z.null(),
  z.string().refine((text) => parseDay(text) !== undefined, 'It is no day (yyyy-mm-dd).'),
]);

const membershipShape = z.strictObject({
  name: z.string().min(1),
  country: z.string().nullable().optional(),
  category: z.string().optional(),
  spell: z.int().min(1).optional(),
  status: z.enum(memberships.columns.status.values).optional(),
  end_status: z.enum(memberships.columns.end_status.values).optional(),
  joined_earliest: day.optional(),
  joined_latest: day.optional(),
  left_earliest: day.optional(),
  left_latest: day.optional(),
});

const goldShape = z.strictObject({ roster: z.string().optional(), memberships: z.array(membershipShape).min(1) });

/** What a person says is true of one roster. A field that is absent is not judged; `null` says that it is empty. */
export type Gold = Readonly<z.infer<typeof goldShape>>;
export type GoldMembership = Readonly<z.infer<typeof membershipShape>>;

/** @throws PipelineError `gold-not-json` or `gold-shape`, with the file and the JSON path */
export function parseGold(text: string, file: string): Gold {
  const result = goldShape.safeParse(parsed(text, file));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = (issue?.path ?? []).filter((step): step is string | number => typeof step !== 'symbol');
  throw new PipelineError({
    code: 'gold-shape',
    message: `The labels are not as they should be: ${issue?.message ?? 'unknown'}`,
    hint: 'docs/evaluate.md shows the format.',
    at: path.length === 0 ? file : `${file} ${formatJsonPath(path)}`,
  });
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const hint = 'docs/evaluate.md shows the format.';
    throw new PipelineError({ code: 'gold-not-json', message: 'The labels are not JSON.', hint, at: file }, { cause });
  }
}

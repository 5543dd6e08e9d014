// What the conformance command was asked for.
import { parseArgs } from 'node:util';

export interface Request {
  /** Folder with `tables/`, `rosters/`, `articles/`, `api/` and `seed/`. */
  readonly corpus: string;
  readonly json: boolean;
  /** Table, or page by its path in the corpus, whose worst rows are printed; empty for none. */
  readonly show: string;
}

export const usage = 'usage: npm run conformance -- <corpus folder> [--json] [--show <table or page>]';

const options = { json: { type: 'boolean', default: false }, show: { type: 'string', default: '' } } as const;

/** The request, or one sentence saying what is wrong with it. */
export function parseArguments(args: string[]): Request | string {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [corpus, extra] = positionals;
    if (corpus === undefined) return 'The corpus folder is missing.';
    return extra === undefined ? { corpus, ...values } : `“${extra}” is one folder too many.`;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

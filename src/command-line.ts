// The command line: arguments to a command to an exit code.
import { Command, CommanderError } from 'commander';
import { version } from './version.ts';

interface Answer {
  readonly text: string;
  readonly exitCode: number;
}

const defaultConfig = 'pipeline.config.json';
const surroundings = { now: () => new Date(), colours: hasColours(), width: process.stdout.columns ?? 100 };

/**
 * Does what the arguments ask for; never throws. What it has to say goes to standard output, what went wrong to standard
 * error, the exit code is noted.
 *
 * @param argv - as Node has them: two words that stand for the program, then the arguments
 */
export async function main(argv: readonly string[]): Promise<void> {
  const program = describeCommands(new Command('rosterline'));
  try {
    await program.parseAsync(argv);
  } catch (cause) {
    if (cause instanceof CommanderError) process.exitCode = cause.exitCode;
    else await fail(cause);
  }
}

function describeCommands(program: Command): Command {
  program
    .description(
      'Turns wiki articles into versioned membership datasets in which every value leads back to its source.',
    )
    .version(version)
    .showHelpAfterError('hint: "rosterline --help" lists the commands, "rosterline help run" explains one.')
    .exitOverride();
  describeRun(program);
  describeInspect(program);
  describeExplain(program);
  describeDiff(program);
  describeReport(program);
  describeVerify(program);
  describeEvaluate(program);
  return program.addHelpText(
    'after',
    '\nExit codes: 0 done, 1 error, 2 changed (with --exit-code), 3 held by a gate, 4 busy: try again.',
  );
}

function describeRun(program: Command): void {
  program
    .command('run')
    .description('read the sources and publish a version if anything has changed')
    .option('--config <file>', 'the config', defaultConfig)
    .option('--output <folder>', 'where versions go, instead of the folder that the config names')
    .option('--offline', 'use nothing from the network (local sources never do)')
    .option('--as-of <day>', 'believe no date after this day (yyyy-mm-dd)')
    .option('--accept <fingerprint>', 'publish the release that a gate holds, named by its fingerprint')
    .option('--exit-code', 'end with 2 when a version was published')
    .option('--json', 'print the summary as JSON')
    .action(async (options) => {
      const { run } = await import('./commands/run.ts');
      const { config, output, asOf, accept, json = false, exitCode = false } = options;
      give(await run({ config, output, asOf, accept, json, exitCode }, surroundings));
    });
}

function describeInspect(program: Command): void {
  program
    .command('inspect')
    .argument('<file>', 'a page, or captures: a page named by its time, a folder, WARC, ARC or WACZ')
    .description(
      'show what is in a page: sections, tables as grids, lists, references; of captures their verdicts and list',
    )
    .option('--format <format>', 'text or json', 'text')
    .option('--as <kind>', 'article or capture, where the path does not tell')
    .action(async (file, { format, as }) => {
      const { inspect } = await import('./commands/inspect.ts');
      give(await inspect({ file, format, as }, surroundings));
    });
}

function describeExplain(program: Command): void {
  program
    .command('explain')
    .argument('<subject>', 'a member by its name, or a member, membership or finding by its id')
    .argument('[field]', 'only this column, such as left_latest')
    .description('show the evidence behind published values, down to the line in the source')
    .option('--config <file>', 'the config', defaultConfig)
    .option('--output <folder>', 'where versions are, instead of the folder that the config names')
    .option('--json', 'print the chain as JSON')
    .action(async (subject, field, { config, output, json = false }) => {
      const { explain } = await import('./commands/explain.ts');
      give(await explain({ subject, field, config, output, json }, surroundings));
    });
}

function describeVerify(program: Command): void {
  program
    .command('verify')
    .description('check every published file against what was published, and what points to the versions')
    .option('--config <file>', 'the config', defaultConfig)
    .option('--output <folder>', 'where versions are, instead of the folder that the config names')
    .option('--repair', 'rebuild latest.json, versions.json, CHANGELOG.md and latest/ from the versions')
    .option('--json', 'print the problems as JSON')
    .action(async ({ config, output, repair = false, json = false }) => {
      const { verify } = await import('./commands/verify.ts');
      give(await verify({ config, output, repair, json }, surroundings));
    });
}

function describeDiff(program: Command): void {
  program
    .command('diff')
    .argument('[from]', 'a version, a folder, or a git revision; the last but one when left out')
    .argument('[to]', 'the same; the newest when left out')
    .description('show what changed between two versions: who joined and left, which dates are known better')
    .option('--format <format>', 'terminal, markdown, json or html', 'terminal')
    .option('--config <file>', 'the config', defaultConfig)
    .option('--output <folder>', 'where versions are, instead of the folder that the config names')
    .option('--exit-code', 'end with 2 when something changed')
    .action(async (from, to, { format, config, output, exitCode = false }) => {
      const { diff } = await import('./commands/diff.ts');
      const { GITHUB_ACTIONS: actions, GITHUB_STEP_SUMMARY: summaryFile } = process.env;
      const around = { ...surroundings, workflow: { actions, summaryFile } };
      give(await diff({ from, to, format, config, output, exitCode }, around));
    });
}

function describeReport(program: Command): void {
  program
    .command('report')
    .argument('[version]', 'the newest when left out')
    .description('make one page of a version: the timeline of its members with their evidence')
    .option('--format <format>', 'html, or svg for a still picture', 'html')
    .option('--roster <id>', 'the one roster that a picture shows')
    .option('--out <file>', 'the file to write; printed when left out')
    .option('--config <file>', 'the config', defaultConfig)
    .option('--output <folder>', 'where versions are, instead of the folder that the config names')
    .action(async (version, { format, roster, out, config, output }) => {
      const { report } = await import('./commands/report.ts');
      give(await report({ version, format, roster, out, config, output }));
    });
}

function describeEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('measure the newest version against labels: precision, recall and exact bounds, field by field')
    .requiredOption('--gold <file>', 'the labels')
    .option('--config <file>', 'the config', defaultConfig)
    .option('--output <folder>', 'where versions are, instead of the folder that the config names')
    .option('--roster <id>', 'the roster that the labels are about, where they do not say it')
    .option('--format <format>', 'table or json', 'table')
    .action(async ({ gold, config, output, roster, format }) => {
      const { evaluate } = await import('./commands/evaluate.ts');
      give(await evaluate({ gold, config, output, roster, format }, surroundings));
    });
}

/** The exit code is only noted: output that is still on its way to a pipe must arrive. */
function give({ text, exitCode }: Answer): void {
  process.stdout.write(text);
  process.exitCode = exitCode;
}

async function fail(cause: unknown): Promise<void> {
  const { describeFailure } = await import('./commands/failure.ts');
  const { text, exitCode } = await describeFailure(cause, { ...surroundings, width: process.stderr.columns ?? 100 });
  process.stderr.write(text);
  process.exitCode = exitCode;
}

/** @see https://no-color.org */
function hasColours(): boolean {
  const { NO_COLOR = '', FORCE_COLOR = '', TERM } = process.env;
  if (NO_COLOR !== '') return false;
  return FORCE_COLOR !== '' ? FORCE_COLOR !== '0' : process.stdout.isTTY === true && TERM !== 'dumb';
}

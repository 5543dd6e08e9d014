// Measures rosterline on real pages it was not shaped by: run-together tables, whole articles and pages, references, parsers.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from '../src/catalogue.ts';
import { parseArguments, type Request, usage } from './arguments.ts';
import { type CapturesMeasured, capturesMetrics, describeAllCaptures, measureCaptures } from './captures.ts';
import { measuredTables } from './flat-tables.ts';
import { describeTables, describeWorst, type Measurement, measureTable, tableMetrics } from './measure-tables.ts';
import { describeParserModes, measureParserModes, type ParserModes, parserMetrics } from './parser-modes.ts';
import { describeReferences, measureReferences, type ReferenceCount, referenceMetrics } from './reference-counts.ts';
import { measureRosters, type RosterMeasurement, readRosterGold, rosterMetrics } from './rosters.ts';
import { checkSeed, describeSeed, type SeedResult } from './seed.ts';
import { checkTallies } from './seed-checks.ts';
import { describeFidelity, type Fidelity, fidelityMetrics, measureFidelity } from './table-fidelity.ts';
import { percentOf } from './tally.ts';
import { describeOutcomes, judge, readThresholds } from './thresholds.ts';
import { readWhole } from './whole-path.ts';
import {
  describeFlattened,
  describeLost,
  type FlattenedPage,
  flattenedMetrics,
  measureFlattened,
  measurePage,
} from './whole-path-rosters.ts';

// The compiled runner stands in build/conformance; its data stay in the checkout.
const data = new URL('../../conformance/', import.meta.url);

process.exitCode = await main(process.argv.slice(2));

async function main(given: string[]): Promise<number> {
  const request = parseArguments(given);
  const problem = typeof request === 'string' ? request : findProblem(request);
  if (typeof request === 'string' || problem !== undefined) {
    process.stderr.write(`conformance: ${problem}\n${usage}\n`);
    return 1;
  }
  if (request.show !== '') return print(showOne(request));
  const measurements = measuredTables.flatMap((table) => measureTable(request.corpus, table, languages));
  const seed = checkSeed(seedFiles(request.corpus), readWhole, languages);
  const fidelity = measureFidelity(request.corpus, languages);
  const gold = fileURLToPath(new URL('gold/', data));
  const rosters = measureRosters(request.corpus, readRosterGold(gold), languages);
  const flattened = measureFlattened(request.corpus, languages);
  const references = measureReferences(request.corpus, languages);
  const parsers = measureParserModes(request.corpus, languages);
  const captures = await measureCaptures(request.corpus, gold, languages);
  return report(request, { measurements, seed, fidelity, rosters, flattened, references, parsers, captures });
}

/** What goes wrong with one table of the list, or one page of the corpus. */
function showOne({ corpus, show }: Request): string {
  const table = measuredTables.find(({ id }) => id === show);
  if (table !== undefined) return describeWorst(measureTable(corpus, table, languages));
  const pages = measurePage(show, readFileSync(join(corpus, show), 'utf8'), languages);
  return pages.length === 0 ? `“${show}” has no roster.` : pages.map((page) => describeLost(page)).join('\n');
}

interface Results {
  readonly measurements: readonly Measurement[];
  readonly seed: SeedResult;
  readonly fidelity: readonly Fidelity[];
  readonly rosters: RosterMeasurement;
  readonly flattened: readonly FlattenedPage[];
  readonly references: readonly ReferenceCount[];
  readonly parsers: ParserModes;
  readonly captures: CapturesMeasured;
}

function findProblem({ corpus, show }: Request): string | undefined {
  if (!existsSync(corpus)) return `There is no folder “${corpus}”.`;
  if (!statSync(corpus).isDirectory()) return `“${corpus}” is a file, not a folder.`;
  const needed = [...measuredTables.map(({ file }) => join(corpus, file)), seedFiles(corpus).article];
  const missing = needed.find((file) => !existsSync(file));
  if (missing !== undefined) return `The corpus lacks “${missing}”.`;
  const ids = measuredTables.map(({ id }) => id);
  const known = show === '' || ids.includes(show) || (show.endsWith('.html') && existsSync(join(corpus, show)));
  return known ? undefined : `No table or page is called “${show}”; the tables are ${ids.join(', ')}.`;
}

function seedFiles(corpus: string): { readonly article: string; readonly gold: string } {
  const gold = fileURLToPath(new URL('gold/progressive-international.json', data));
  return { article: join(corpus, 'seed/progressive-international.txt'), gold };
}

function report({ json }: Request, results: Results): number {
  const outcomes = judge(readThresholds(new URL('thresholds.json', data)), metricsOf(results));
  print(
    json
      ? JSON.stringify({ ...results, outcomes }, null, 2)
      : [...describe(results), describeOutcomes(outcomes)].join('\n\n'),
  );
  return outcomes.every(({ passed }) => passed) ? 0 : 1;
}

function describe({
  measurements,
  seed,
  fidelity,
  flattened,
  references,
  parsers,
  captures,
}: Results): readonly string[] {
  return [
    describeTables(measurements),
    describeSeed(seed),
    describeFidelity(fidelity),
    describeFlattened(flattened),
    describeReferences(references),
    describeParserModes(parsers),
    ...describeAllCaptures(captures),
  ];
}

function metricsOf({ measurements, seed, fidelity, ...pages }: Results): ReadonlyMap<string, number> {
  const asked = [...checkTallies(seed.checks)].map(([key, tally]) => [key, percentOf(tally) ?? 0] as const);
  return new Map([
    ...tableMetrics(measurements),
    ...asked,
    ...fidelityMetrics(fidelity),
    ...rosterMetrics(pages.rosters),
    ...flattenedMetrics(pages.flattened),
    ...referenceMetrics(pages.references),
    ...parserMetrics(pages.parsers),
    ...capturesMetrics(pages.captures),
  ]);
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

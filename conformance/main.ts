// Measures rosterline on real pages it was not shaped by: run-together tables, then one whole labelled article.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from '../src/catalogue.ts';
import { parseArguments, type Request, usage } from './arguments.ts';
import { measuredTables } from './flat-tables.ts';
import { describeTables, describeWorst, type Measurement, measureTable, tableMetrics } from './measure-tables.ts';
import { measureRosters, type RosterMeasurement, readRosterGold, rosterMetrics } from './rosters.ts';
import { checkSeed, describeSeed, type SeedResult } from './seed.ts';
import { checkTallies } from './seed-checks.ts';
import { describeFidelity, type Fidelity, fidelityMetrics, measureFidelity } from './table-fidelity.ts';
import { percentOf } from './tally.ts';
import { describeOutcomes, judge, readThresholds } from './thresholds.ts';
import { readWhole } from './whole-path.ts';

// The compiled runner stands in build/conformance; its data stay in the checkout.
const data = new URL('../../conformance/', import.meta.url);

process.exitCode = main(process.argv.slice(2));

function main(given: string[]): number {
  const request = parseArguments(given);
  const problem = typeof request === 'string' ? request : findProblem(request);
  if (typeof request === 'string' || problem !== undefined) {
    process.stderr.write(`conformance: ${problem}\n${usage}\n`);
    return 1;
  }
  const asked = measuredTables.filter(({ id }) => request.show === '' || request.show === id);
  const measurements = asked.flatMap((table) => measureTable(request.corpus, table, languages));
  if (request.show !== '') return print(describeWorst(measurements));
  const seed = checkSeed(seedFiles(request.corpus), readWhole, languages);
  const fidelity = measureFidelity(request.corpus, languages);
  const rosters = measureRosters(request.corpus, readRosterGold(fileURLToPath(new URL('gold/', data))), languages);
  return report(request, { measurements, seed, fidelity, rosters });
}

interface Results {
  readonly measurements: readonly Measurement[];
  readonly seed: SeedResult;
  readonly fidelity: readonly Fidelity[];
  readonly rosters: RosterMeasurement;
}

function findProblem({ corpus, show }: Request): string | undefined {
  if (!existsSync(corpus)) return `There is no folder “${corpus}”.`;
  if (!statSync(corpus).isDirectory()) return `“${corpus}” is a file, not a folder.`;
  const needed = [...measuredTables.map(({ file }) => join(corpus, file)), seedFiles(corpus).article];
  const missing = needed.find((file) => !existsSync(file));
  if (missing !== undefined) return `The corpus lacks “${missing}”.`;
  const ids = measuredTables.map(({ id }) => id);
  return show === '' || ids.includes(show) ? undefined : `No table is called “${show}”; there are ${ids.join(', ')}.`;
}

function seedFiles(corpus: string): { readonly article: string; readonly gold: string } {
  const gold = fileURLToPath(new URL('gold/progressive-international.json', data));
  return { article: join(corpus, 'seed/progressive-international.txt'), gold };
}

function report({ json }: Request, results: Results): number {
  const { measurements, seed, fidelity } = results;
  const outcomes = judge(readThresholds(new URL('thresholds.json', data)), metricsOf(results));
  const parts = [describeTables(measurements), describeSeed(seed), describeFidelity(fidelity)];
  if (json) print(JSON.stringify({ tables: measurements, seed, fidelity, outcomes }, null, 2));
  else print([...parts, describeOutcomes(outcomes)].join('\n\n'));
  return outcomes.every(({ passed }) => passed) ? 0 : 1;
}

function metricsOf({ measurements, seed, fidelity, rosters }: Results): ReadonlyMap<string, number> {
  const asked = [...checkTallies(seed.checks)].map(([key, tally]) => [key, percentOf(tally) ?? 0] as const);
  return new Map([...tableMetrics(measurements), ...asked, ...fidelityMetrics(fidelity), ...rosterMetrics(rosters)]);
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

// Measures time, memory and growth, and holds them against their limits: `npm run bench -- [corpus folder] [--json]`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureCaptures } from './captures.ts';
import { measureMarkdown } from './markdown.ts';
import { exceeds, type Measure } from './measure.ts';
import { measureGrowth, measureParts } from './parts-alone.ts';
import { measureReaders } from './readers.ts';
import { measureRun, measureStart } from './whole-process.ts';
import { measureWikitext, measureWikitextGrowth } from './wikitext.ts';

const bundled = fileURLToPath(new URL('../../fixtures/progressive-international/article.txt', import.meta.url));

process.exitCode = await main();

async function main(): Promise<number> {
  const options = { json: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const seed = positionals.map((corpus) => join(corpus, 'seed/progressive-international.txt'));
  const missing = seed.find((path) => !existsSync(path));
  if (missing !== undefined) {
    process.stderr.write(`bench: There is no “${missing}”.\nusage: npm run bench -- [corpus folder] [--json]\n`);
    return 1;
  }
  const measures = [
    ...measureStart(),
    ...measureArticle('bundled', bundled),
    ...seed.flatMap((path) => measureArticle('seed', path)),
    ...measureMarkdown(positionals[0]),
    ...measureReaders(positionals[0]),
    ...positionals.flatMap(measureWikitext),
    ...measureWikitextGrowth(),
    ...(await measureCaptures(positionals[0])),
  ];
  process.stdout.write(`${values.json ? JSON.stringify(measures, null, 2) : describe(measures)}\n`);
  return measures.some(exceeds) ? 1 : 0;
}

function measureArticle(name: string, path: string): readonly Measure[] {
  const article = readFileSync(path, 'utf8');
  return [...measureRun(name, path), ...measureParts(name, article), ...measureGrowth(name, article)];
}

/** A line per measure; the last columns are its limit and its share of it. */
function describe(measures: readonly Measure[]): string {
  const width = Math.max(...measures.map(({ what }) => what.length));
  const lines = measures.map((measure) => {
    const value = `${showValue(measure.value).padStart(8)} ${measure.unit.padEnd(4)}`;
    return `${measure.what.padEnd(width)} ${value} ${describeLimit(measure)}`.trimEnd();
  });
  return [`${'measure'.padEnd(width)} ${'value'.padStart(8)}      ${'limit'.padStart(6)}   of it`, ...lines].join('\n');
}

function describeLimit(measure: Measure): string {
  if (measure.limit === undefined) return '';
  const share = `${Math.round((100 * measure.value) / measure.limit)} %`;
  return `${String(measure.limit).padStart(6)} ${share.padStart(7)}${exceeds(measure) ? '  over' : ''}`;
}

function showValue(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1);
}

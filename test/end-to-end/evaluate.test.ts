// The invented alliance measured against its labels, from its pages to the shares.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { evaluate } from '../../src/evaluate.ts';
import { parseGold } from '../../src/evaluate-gold.ts';
import { buildDataset } from '../../src/pipeline.ts';
import { gatherSources } from '../../src/run/sources.ts';

const root = new URL('../../', import.meta.url);

it('finds every membership with every bound', async () => {
  const configPath = fileURLToPath(new URL('pipeline.config.json', root));
  const config = parseConfig(readFileSync(configPath, 'utf8'), configPath);
  const { sources } = await gatherSources(config, dirname(configPath));
  const dataset = buildDataset(sources, { rosters: config.rosters, asOf: undefined, previous: undefined });
  const file = new URL('fixtures/open-lantern-alliance/truth.json', root);
  const gold = parseGold(readFileSync(file, 'utf8'), 'truth.json');
  const { memberships, bounds, differences } = evaluate(gold, dataset, 'open-lantern-alliance');
  expect([memberships.precision, memberships.recall, bounds, differences]).toEqual([
    1,
    1,
    { compared: 18, exact: 18 },
    [],
  ]);
});

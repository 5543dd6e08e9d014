// The golden cases of the publish stage, and all renderers in the order in which they depend on each other.
import { readdirSync, readFileSync } from 'node:fs';
import { type Dataset, emptyDataset } from '../../src/model/dataset.ts';
import { attributionRenderer } from '../../src/publish/attribution.ts';
import { checksumsRenderer } from '../../src/publish/checksums.ts';
import { csvRenderer } from '../../src/publish/csv.ts';
import { currentMembersRenderer } from '../../src/publish/current-members.ts';
import { dataPackageRenderer } from '../../src/publish/data-package.ts';
import { dictionaryRenderer } from '../../src/publish/dictionary.ts';
import { jsonRenderer } from '../../src/publish/json.ts';
import { readmeRenderer } from '../../src/publish/readme.ts';
import type { Release } from '../../src/publish/renderer.ts';
import { schemasRenderer } from '../../src/publish/schemas.ts';

export const casesFolder = new URL('../../fixtures/publish/', import.meta.url);

export const allRenderers = [
  csvRenderer,
  jsonRenderer,
  currentMembersRenderer,
  schemasRenderer,
  dataPackageRenderer,
  dictionaryRenderer,
  attributionRenderer,
  readmeRenderer,
  checksumsRenderer,
];

export const caseNames = readdirSync(casesFolder).sort();

/** Tables that the case leaves out are empty. */
export function readCase(name: string): Release {
  const input = JSON.parse(readFileSync(new URL(`${name}/input.json`, casesFolder), 'utf8')) as Release;
  return { ...input, dataset: { ...emptyDataset, ...input.dataset } };
}

/** The invented dataset of three members that most tests start from. */
export function tinyDataset(): Dataset {
  return readCase('tiny').dataset;
}

/** The dataset with some columns of one row set to other values, wrong ones included. */
export function withCells(
  dataset: Dataset,
  place: readonly [table: keyof Dataset, row: number],
  cells: object,
): Dataset {
  const [table, at] = place;
  return { ...dataset, [table]: dataset[table].map((row, index) => (index === at ? { ...row, ...cells } : row)) };
}

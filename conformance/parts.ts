// The languages and the whole-article path under measure, loaded by address: tables can be measured before both exist.
import { existsSync, readdirSync } from 'node:fs';
import type { Language } from '../src/languages/language.ts';
import type { ReadSource } from './seed.ts';

export interface Parts {
  readonly languages: readonly Language[];
  /** `undefined` while there is no pipeline. */
  readonly readSource: ReadSource | undefined;
}

const compiled = new URL('../src/', import.meta.url);

export async function loadParts(): Promise<Parts> {
  const pipeline = new URL('pipeline.js', compiled);
  const readSource = existsSync(pipeline) ? (await import(pipeline.href)).readSource : undefined;
  return { languages: await loadLanguages(), readSource };
}

/** The catalogue's languages, else every language there is, in the order of their files. */
async function loadLanguages(): Promise<readonly Language[]> {
  const catalogue = new URL('catalogue.js', compiled);
  if (existsSync(catalogue)) return (await import(catalogue.href)).languages;
  const folder = new URL('languages/', compiled);
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const modules = await Promise.all(files.sort().map((name) => import(new URL(name, folder).href)));
  return modules.flatMap((module) => Object.values<Language>(module));
}

// Writes what docs/ and schema/ repeat of the code; with `--check` it says what is out of date and writes nothing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { configSchema } from '../src/config/shape.ts';
import { emptyDataset } from '../src/model/dataset.ts';
import { type FindingKind, findingKinds } from '../src/model/finding.ts';
import { compareText } from '../src/model/text-order.ts';
import { dictionaryRenderer } from '../src/publish/dictionary.ts';
import { markdownRow } from '../src/publish/markdown.ts';

interface Page {
  readonly path: string;
  /** What the page must be, given what it is. */
  readonly renew: (now: string) => string;
}

const mark =
  '<!-- From here on written by scripts/docs.ts: change the code it is taken from, then run `npm run docs`. -->';

const pages: readonly Page[] = [
  { path: 'docs/findings.md', renew: (now) => belowMark(now, findingTable()) },
  { path: 'docs/dataset.md', renew: (now) => belowMark(now, dictionary()) },
  { path: 'schema/pipeline.config.schema.json', renew: () => `${JSON.stringify(configSchema(), null, 2)}\n` },
];

process.exitCode = main(process.argv.includes('--check'));

function main(checkOnly: boolean): number {
  const stale = pages.filter(({ path, renew }) => renew(read(path)) !== read(path));
  if (!checkOnly) for (const { path, renew } of stale) writeFileSync(path, renew(read(path)));
  const verdict = checkOnly ? 'is out of date. hint: run "npm run docs".' : 'is written anew.';
  for (const { path } of stale) process.stdout.write(`${path} ${verdict}\n`);
  return checkOnly && stale.length > 0 ? 1 : 0;
}

function read(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** The hand-written part as it is, the rest anew; a page that lost its mark must not be overwritten. */
function belowMark(now: string, generated: string): string {
  const at = now.indexOf(mark);
  if (at < 0) throw new Error(`A page of docs/ has lost its mark: ${mark}`);
  return `${now.slice(0, at)}${mark}\n\n${generated.trim()}\n`;
}

function findingTable(): string {
  const kinds = Object.entries<FindingKind>(findingKinds).sort(([a], [b]) => compareText(a, b));
  const rows = kinds.map(([code, { severity, hint }]) => markdownRow([`\`${code}\``, severity, hint]));
  return [markdownRow(['code', 'severity', 'what to do']), markdownRow(['---', '---', '---']), ...rows].join('\n');
}

/** `DICTIONARY.md` as every version carries it, one heading deeper. */
function dictionary(): string {
  const info = { name: '', title: '', license: '' };
  const release = { dataset: emptyDataset, version: '', previousVersion: undefined, info };
  const files = dictionaryRenderer.render(release, []);
  return files.map(({ text }) => text.replace(/^#/gmu, '##')).join('\n');
}

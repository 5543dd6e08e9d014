// The README shows what is: its raw lines are in the bundled article, its rows are published, its commands answer so.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, test } from 'vitest';
import { parseConfig } from '../../src/config.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const bundled = ['pipeline.config.json', 'fixtures', 'output'];

/** A copy of what the commands read, so that they leave no trace in the checkout. */
const folder = mkdtempSync(join(tmpdir(), 'rosterline-readme-'));
for (const path of bundled) cpSync(join(root, path), join(folder, path), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the README', () => {
  it('is short', () => {
    expect(readme.split('\n').length).toBeLessThan(150);
  });

  test.each(fences('text').flatMap((block) => block.split('\n')))('quotes the bundled article: %s', (line) => {
    const article = readFileSync(join(folder, 'fixtures/progressive-international/article.txt'), 'utf8');
    expect(article.split('\n').map((written) => written.trim())).toContain(line.trim());
  });

  test.each(publishedRows())('shows what is published of $name', (shown) => {
    expect(publishedAs(shown['name'] ?? '')).toMatchObject(shown);
  });

  test.each(fences('console').map(transcriptOf))('shows what $command answers', ({ command, shown, isWhole }) => {
    const answer = run(command);
    expect(isWhole ? answer : answer.slice(0, shown.length)).toBe(shown);
  });

  test.each(fences('json'))('has a config that is one', (text) => {
    expect(parseConfig(text, 'README.md').rosters).toHaveLength(1);
  });
});

/** The insides of all code blocks of a kind. */
function fences(kind: string): readonly string[] {
  return [...readme.matchAll(/^```(\w+)\n(.*?)\n```$/gmsu)].flatMap(([, of, inside = '']) =>
    of === kind ? [inside] : [],
  );
}

type Cells = Readonly<Record<string, string | null>>;

/** Rows of the table whose columns are those of the dataset. */
function publishedRows(): readonly Cells[] {
  const [header = '', , ...rows] = /^\| name .*?(?=\n\n)/msu.exec(readme)?.[0].split('\n') ?? [];
  const columns = cellsOf(header);
  return rows.map((row) =>
    Object.fromEntries(cellsOf(row).map((cell, at) => [columns[at], cell === '' ? null : cell])),
  );
}

function cellsOf(row: string): readonly string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function publishedAs(name: string): Cells {
  const member = table('members').find((row) => row['name'] === name);
  const membership = table('memberships').find((row) => row['member_id'] === member?.['member_id']);
  return { ...member, ...membership };
}

function table(name: string): readonly Cells[] {
  return JSON.parse(readFileSync(join(folder, `output/latest/data/${name}.json`), 'utf8'));
}

interface Transcript {
  readonly command: string;
  readonly shown: string;
  /** Whether it ends where the answer ends; else it closes with a line `…`. */
  readonly isWhole: boolean;
}

function transcriptOf(block: string): Transcript {
  const [command = '', ...lines] = block.split('\n');
  const isWhole = lines.at(-1) !== '…';
  return { command, shown: `${(isWhole ? lines : lines.slice(0, -1)).join('\n')}\n`, isWhole };
}

/** `$ rosterline explain "Somebody" field`, run on the copy. */
function run(line: string): string {
  const words = line.replace('$ rosterline ', '').match(/"[^"]*"|\S+/gu) ?? [];
  const args = [join(root, 'dist/cli.js'), ...words.map((word) => word.replaceAll('"', ''))];
  return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
}

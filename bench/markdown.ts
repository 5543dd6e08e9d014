// The Markdown reader against the parser that it stands on, and how it grows with a table.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { languages } from '../src/catalogue.ts';
import { readMarkdown } from '../src/read/markdown.ts';
import { type Measure, timeCall } from './measure.ts';

const turns = 9;
/** Sections, marks and rectangles may cost so much on top of parsing. */
const ratioLimit = 1.3;

const invented = [
  '# Tide Alliance',
  '',
  'Tide is an [alliance](/wiki/Alliance "Alliance") of *coastal* unions.[\\[1\\]](#cite_note-1)',
  '',
  '## Members',
  '',
  '| Place | Name | Since |',
  '| --- | --- | --- |',
  ...Array.from(
    { length: 400 },
    (_, row) =>
      `| [Port ${row}](/wiki/Port_${row} "Port ${row}") | **Union ${row}**[^${row + 1}] | ${1900 + (row % 100)} |`,
  ),
  '',
  ...Array.from(
    { length: 400 },
    (_, row) => `[^${row + 1}]: Smith, Ann. ["Tides ${row}"](http://shore.example/${row}). Retrieved 2013.\n`,
  ),
].join('\n');

/** An invented page, and those of the corpus where one is given. */
export function measureMarkdown(corpus: string | undefined): readonly Measure[] {
  const folder = corpus === undefined ? undefined : join(corpus, 'markdown');
  const names = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.md'));
  const pages = names.map((name) => readFileSync(join(folder ?? '', name), 'utf8'));
  return [
    ...measurePages('markdown: invented page', [invented]),
    ...(pages.length > 0 ? measurePages('markdown: corpus', pages) : []),
  ];
}

/** In turns, and the fastest of each: another program's work can only make a turn slower. */
function measurePages(what: string, pages: readonly string[]): readonly Measure[] {
  const parser = unified().use(remarkParse).use(remarkGfm).freeze();
  const parse = () => pages.map((page) => parser.parse(page));
  const read = () => pages.map((page) => readMarkdown(page, languages));
  const times = Array.from({ length: turns }, () => ({ parse: timeCall(parse), read: timeCall(read) }));
  const parsing = Math.min(...times.map((time) => time.parse));
  const reading = Math.min(...times.map((time) => time.read));
  const megabytes = pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0) / 1e6;
  return [
    { what: `${what}, remark alone`, value: parsing, unit: 'ms', limit: undefined },
    { what: `${what}, reader`, value: reading, unit: 'ms', limit: undefined },
    { what: `${what}, reader`, value: megabytes / (reading / 1000), unit: 'MB/s', limit: undefined },
    { what: `${what}, reader / remark alone`, value: reading / parsing, unit: '×', limit: ratioLimit },
  ];
}

// Columns that the config settles and no table of the page has: a setting that does nothing must not pass in silence.
import { foldWords } from './extract/vocabulary.ts';
import { type Document, placedBlocks, type Table } from './model/document.ts';
import { type Finding, noSubject } from './model/finding.ts';

/** A finding for each header that no table with cells has; run-together tables have no headers of their own. */
export function unusedColumns(document: Document, settled: Iterable<string>): readonly Finding[] {
  const wanted = [...settled];
  if (wanted.length === 0) return [];
  const tables = placedBlocks(document.root).flatMap(({ block }) => (block.kind === 'table' ? [block] : []));
  const headers = new Set(tables.flatMap(headersOf));
  return wanted.filter((header) => !headers.has(foldWords(header))).map(unused);
}

/** Rows in which a table may name its columns, whether it marks them or not. */
const leadingRows = 3;

/** What a column may be called: by one of its header cells, or by all of them together. */
function headersOf({ headerRows, rows }: Table): readonly string[] {
  const single = rows.slice(0, Math.max(headerRows, leadingRows)).flat();
  const whole = (rows[0] ?? []).map((_, column) => {
    const words = rows.slice(0, headerRows).map((row) => foldWords(row[column]?.content.value ?? ''));
    return [...new Set(words)].join(' ').trim();
  });
  return [...single.map(({ content }) => foldWords(content.value)), ...whole];
}

function unused(header: string): Finding {
  const message = `“${header}”: no table with cells has a column of this header.`;
  return { code: 'setting-unused', message, sourceId: '', locator: '', subject: noSubject };
}

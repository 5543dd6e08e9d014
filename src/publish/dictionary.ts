// `DICTIONARY.md`: every table and column in words, from the table descriptors.
import { type Column, schemaVersion } from '../model/tables.ts';
import { listSeparator } from './csv.ts';
import { markdownRow } from './markdown.ts';
import { publishedFile } from './published-file.ts';
import { csvTables, type PublishedTable } from './published-tables.ts';
import type { Renderer } from './renderer.ts';

export const dictionaryRenderer: Renderer = {
  id: 'dictionary',
  render: () => [publishedFile('DICTIONARY.md', [introduction, ...csvTables.map(section)].join('\n'))],
};

const introduction = `# Data dictionary

Schema version ${schemaVersion}. A day is \`yyyy-mm-dd\`; columns that end in \`_edtf\` hold Extended Date/Time Format (ISO 8601-2).
An empty field means "not known" or "does not apply": in CSV nothing between two commas, in JSON \`null\`.
Lists are arrays in JSON, \`[]\` when empty; in CSV their items are joined by \`${listSeparator}\`, and a bar of an item's own that would read as
that separator is written \`¦\`. Rows are in the order of their key.
`;

const heading = [markdownRow(['column', 'type', 'required', 'meaning']), markdownRow(Array(4).fill('---'))];

function section({ name, table }: PublishedTable): string {
  const rows = Object.entries(table.columns).map(([column, descriptor]) => columnRow(column, descriptor));
  const key = table.key.map(code).join(', ');
  return [`## ${name}`, '', `${table.meaning} Key: ${key}.`, '', ...heading, ...rows, ''].join('\n');
}

function columnRow(name: string, column: Column): string {
  return markdownRow([
    code(name),
    column.type,
    column.required && column.type !== 'list' ? 'yes' : 'no',
    meaningOf(column),
  ]);
}

function meaningOf({ meaning, values, refers }: Column): string {
  const allowed = values === undefined ? '' : ` One of ${values.map(code).join(', ')}.`;
  const reference = refers === undefined ? '' : ` Refers to [${refers}](#${refers}).`;
  return `${meaning}${allowed}${reference}`.replaceAll('|', '\\|');
}

function code(text: string): string {
  return `\`${text}\``;
}

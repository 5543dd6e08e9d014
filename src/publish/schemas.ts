// A JSON Schema (2020-12) for each table's JSON file, from the table descriptors.
import type { Column, ColumnType } from '../model/tables.ts';
import { jsonFile } from './published-file.ts';
import { datasetTables, type PublishedTable } from './published-tables.ts';
import type { Renderer } from './renderer.ts';

type Schema = Readonly<Record<string, unknown>>;

export const schemasRenderer: Renderer = {
  id: 'schemas',
  render: () => datasetTables.map((table) => jsonFile(schemaPath(table.name), schemaOf(table))),
};

function schemaPath(name: string): string {
  return `schema/${name}.schema.json`;
}

function schemaOf({ name, table }: PublishedTable): Schema {
  const columns = Object.entries(table.columns);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: name,
    description: table.meaning,
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(columns.map(([column, descriptor]) => [column, columnSchema(descriptor)])),
      required: columns.map(([column]) => column),
      additionalProperties: false,
    },
  };
}

const valueSchemas: Readonly<Record<ColumnType, Schema>> = {
  string: { type: 'string', minLength: 1 },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
  day: { type: 'string', format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
  instant: { type: 'string', format: 'date-time', pattern: 'Z$' },
  list: { type: 'array', items: { type: 'string', minLength: 1 } },
};

function columnSchema({ type, required, meaning, values }: Column): Schema {
  const schema = values === undefined ? valueSchemas[type] : { enum: values };
  return { description: meaning, ...(required ? schema : orNull(schema)) };
}

function orNull(schema: Schema): Schema {
  const { type, enum: values } = schema;
  return Array.isArray(values) ? { enum: [...values, null] } : { ...schema, type: [type, 'null'] };
}

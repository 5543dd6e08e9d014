// What version 2 of the Data Package standard asks of a descriptor, as far as ours uses it: a JSON Schema written by hand.
// The rules are those of https://datapackage.org/standard/data-package/, /data-resource/ and /table-schema/.

const text = { type: 'string', minLength: 1 } as const;
const columns = { type: 'array', items: text, minItems: 1 } as const;

const field = {
  type: 'object',
  properties: {
    name: text,
    type: { enum: ['string', 'integer', 'boolean', 'date', 'datetime'] },
    description: text,
    constraints: {
      type: 'object',
      properties: { required: { type: 'boolean' }, enum: { type: 'array', minItems: 1, uniqueItems: true } },
      minProperties: 1,
      additionalProperties: false,
    },
  },
  required: ['name', 'type'],
  additionalProperties: false,
} as const;

const foreignKey = {
  type: 'object',
  properties: {
    fields: columns,
    reference: {
      type: 'object',
      properties: { resource: text, fields: columns },
      required: ['fields'],
      additionalProperties: false,
    },
  },
  required: ['fields', 'reference'],
  additionalProperties: false,
} as const;

const tableSchema = {
  type: 'object',
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/tableschema.json' },
    fields: { type: 'array', items: field, minItems: 1 },
    missingValues: { const: [''] },
    primaryKey: columns,
    foreignKeys: { type: 'array', items: foreignKey, minItems: 1 },
  },
  required: ['fields', 'missingValues', 'primaryKey'],
  additionalProperties: false,
} as const;

const resource = {
  type: 'object',
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    type: { const: 'table' },
    path: { type: 'string', pattern: '^data/[a-z_]+\\.csv$' },
    description: text,
    format: { const: 'csv' },
    mediatype: { const: 'text/csv' },
    encoding: { const: 'utf-8' },
    bytes: { type: 'integer', minimum: 1 },
    hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
    schema: tableSchema,
  },
  required: ['name', 'type', 'path', 'format', 'mediatype', 'encoding', 'bytes', 'hash', 'schema'],
  additionalProperties: false,
} as const;

export const dataPackageProfile = {
  type: 'object',
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    title: text,
    version: { type: 'string', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$' },
    schema_version: { type: 'string', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$' },
    licenses: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path: text, title: text },
        required: ['name'],
        additionalProperties: false,
      },
    },
    sources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: { title: text, path: { type: 'string', pattern: '^https?://' }, version: text },
        minProperties: 1,
        additionalProperties: false,
      },
    },
    resources: { type: 'array', minItems: 1, items: resource },
  },
  required: ['name', 'title', 'version', 'schema_version', 'licenses', 'resources'],
  additionalProperties: false,
} as const;

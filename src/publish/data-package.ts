// `datapackage.json`: the version described as a Data Package (v2), a resource for each CSV file.
import type { PublishedFile } from '../model/release.ts';
import { type Column, type ColumnType, schemaVersion, type Table } from '../model/tables.ts';
import { csvPath, listSeparator } from './csv.ts';
import { isWebAddress } from './markdown.ts';
import { jsonFile } from './published-file.ts';
import { csvTables, type PublishedTable } from './published-tables.ts';
import type { Release, Renderer } from './renderer.ts';

type Descriptor = Readonly<Record<string, unknown>>;
type SourceRow = Release['dataset']['sources'][number];

/** Stands after the renderers of the CSV files, whose hashes it holds. @see https://datapackage.org/standard/data-package/ */
export const dataPackageRenderer: Renderer = {
  id: 'data-package',
  render: (release, before) => [jsonFile('datapackage.json', dataPackage(release, before))],
};

function dataPackage({ info, version, dataset }: Release, before: readonly PublishedFile[]): Descriptor {
  const files = new Map(before.map((file) => [file.path, file]));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: info.name,
    title: info.title,
    version,
    schema_version: schemaVersion,
    licenses: [licence(info.license)],
    // The standard wants at least one source or none at all, never an empty list.
    ...(dataset.sources.length === 0 ? {} : { sources: dataset.sources.map(sourceOf) }),
    resources: csvTables.flatMap((table) => resource(table, files.get(csvPath(table.name)))),
  };
}

/** The standard wants a name of these characters; anything else is kept as the title. */
function licence(license: string): Descriptor {
  if (!/^[-a-zA-Z0-9._]+$/u.test(license)) return { name: 'other', title: license };
  return { name: license, path: `https://spdx.org/licenses/${license}.html` };
}

function sourceOf({ source_id, title, permalink, url, revision }: SourceRow): Descriptor {
  const path = permalink ?? url;
  return {
    title: title ?? source_id,
    ...(path !== null && isWebAddress(path) ? { path } : {}),
    ...(revision === null ? {} : { version: revision }),
  };
}

function resource({ name, table }: PublishedTable, file: PublishedFile | undefined): readonly Descriptor[] {
  if (file === undefined) return [];
  return [
    {
      name,
      type: 'table',
      path: file.path,
      description: table.meaning,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: file.bytes,
      hash: `sha256:${file.sha256}`,
      schema: tableSchema(table),
    },
  ];
}

function tableSchema(table: Table): Descriptor {
  const columns = Object.entries(table.columns);
  const foreignKeys = columns.flatMap(([name, { refers }]) => (refers === undefined ? [] : [foreignKey(name, refers)]));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(([name, column]) => field(name, column)),
    missingValues: [''],
    primaryKey: table.key,
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  };
}

function foreignKey(column: string, refers: string): Descriptor {
  const key = csvTables.find(({ name }) => name === refers)?.table.key ?? [];
  return { fields: [column], reference: { resource: refers, fields: key } };
}

const fieldTypes: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  boolean: 'boolean',
  day: 'date',
  instant: 'datetime',
  list: 'string',
};

function field(name: string, { type, required, meaning, values }: Column): Descriptor {
  // An empty list is an empty field, so a list can never be required in the CSV.
  const constraints = {
    ...(required && type !== 'list' ? { required } : {}),
    ...(values === undefined ? {} : { enum: values }),
  };
  return {
    name,
    type: fieldTypes[type],
    description: type === 'list' ? `${meaning} Items are joined by \`${listSeparator}\`.` : meaning,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

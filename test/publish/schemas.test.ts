// The published files obey the schemas that are published with them.
import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import { renderRelease } from '../../src/publish/renderer.ts';
import { dataPackageProfile } from './data-package-profile.ts';
import { allRenderers, caseNames, readCase } from './publish-cases.ts';

function validator(schema: object): (value: unknown) => unknown {
  const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { date: true, 'date-time': true } });
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? [] : validate.errors);
}

describe.each(caseNames)('%s', (name) => {
  const files = new Map(renderRelease(readCase(name), allRenderers).map((file) => [file.path, file]));
  const json = (path: string) => JSON.parse(files.get(path)?.text ?? '');
  const tablePaths = [...files.keys()].filter((path) => /^data\/.*\.json$/u.test(path));

  test.each(tablePaths)('%s is valid', (path) => {
    const schema = json(path.replace('data/', 'schema/').replace('.json', '.schema.json'));
    expect(validator(schema)(json(path))).toEqual([]);
  });

  it('has a sound datapackage.json', () => {
    expect(validator(dataPackageProfile)(json('datapackage.json'))).toEqual([]);
  });

  it('describes every CSV file with its length and hash', () => {
    const described = json('datapackage.json').resources.map(describedBytes);
    const csv = [...files.values()].filter(({ path }) => path.endsWith('.csv'));
    expect(described).toEqual(csv.map(({ path, text }) => measured(path, text)));
  });

  it('names the columns of every CSV file in its order', () => {
    const named = json('datapackage.json').resources.map(headerOf);
    expect(named).toEqual(
      [...files.values()].filter(({ path }) => path.endsWith('.csv')).map(({ text }) => firstLine(text)),
    );
  });

  it('refers only to keys that are there', () => {
    const { resources } = json('datapackage.json');
    const keys = new Map(resources.map((resource: Resource) => [resource.name, resource.schema.primaryKey]));
    const references = resources.flatMap(({ schema }: Resource) => schema.foreignKeys ?? []);
    for (const { reference } of references) expect(keys.get(reference.resource)).toEqual(reference.fields);
  });
});

test.each<[wrong: string, row: object]>([
  ['a missing column', { membership_id: 's-1', chamber_index: 1, chamber: null, held: 0 }],
  ['an unknown column', { membership_id: 's-1', chamber_index: 1, chamber: null, held: 0, total: null, share: 1 }],
  ['an unknown value', { membership_id: 's-1', chamber_index: 1, chamber: 'middle', held: 0, total: null }],
  ['text for a number', { membership_id: 's-1', chamber_index: 1, chamber: null, held: '0', total: null }],
  ['a fraction', { membership_id: 's-1', chamber_index: 1, chamber: null, held: 0.5, total: null }],
  ['an empty id', { membership_id: '', chamber_index: 1, chamber: null, held: 0, total: null }],
  ['null where a value is required', { membership_id: null, chamber_index: 1, chamber: null, held: 0, total: null }],
])('a schema refuses %s', (_wrong, row) => {
  const files = renderRelease(readCase('tiny'), allRenderers);
  const schema = JSON.parse(files.find(({ path }) => path === 'schema/seats.schema.json')?.text ?? '');
  expect(validator(schema)([row])).not.toEqual([]);
});

test.each<[license: string, expected: object]>([
  ['MIT', { name: 'MIT', path: 'https://spdx.org/licenses/MIT.html' }],
  ['see the page, please', { name: 'other', title: 'see the page, please' }],
])('licence “%s”', (license, expected) => {
  const release = readCase('tiny');
  const files = renderRelease({ ...release, info: { ...release.info, license } }, allRenderers);
  expect(JSON.parse(files.find(({ path }) => path === 'datapackage.json')?.text ?? '').licenses).toEqual([expected]);
});

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly { readonly name: string }[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly { readonly reference: { resource: string; fields: readonly string[] } }[];
  };
}

function describedBytes({ path, bytes, hash }: Resource): object {
  return { path, bytes, hash };
}

function measured(path: string, text: string): object {
  return { path, bytes: Buffer.byteLength(text), hash: `sha256:${createHash('sha256').update(text).digest('hex')}` };
}

function headerOf({ schema }: Resource): string {
  return schema.fields.map(({ name }) => name).join(',');
}

function firstLine(text: string): string | undefined {
  return text.split('\n')[0];
}

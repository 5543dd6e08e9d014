// The published schema of the config is what the program checks, and the bundled config follows it.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it, test } from 'vitest';
import { configSchema } from '../../src/config/shape.ts';

const root = new URL('../../', import.meta.url);
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const validate = new Ajv2020().compile(configSchema());

it('is published as it is; "npm run docs" writes it', () => {
  expect(readJson('schema/pipeline.config.schema.json')).toEqual(configSchema());
});

it('takes the bundled config', () => {
  expect([validate(readJson('pipeline.config.json')), validate.errors]).toEqual([true, null]);
});

const roster = { id: 'alliance', organization: { name: 'Alliance' }, sources: [{ kind: 'article', path: 'a.txt' }] };
const config = { dataset: { name: 'alliance', title: 'Alliance', license: 'CC0-1.0' }, rosters: [roster] };

const withColumns = (columns: object) => ({
  ...config,
  rosters: [{ ...roster, sources: [{ kind: 'article', path: 'a.html', columns }] }],
});

test.each<[what: string, written: unknown, valid: boolean]>([
  ['the least there can be', config, true],
  ['no rosters', { ...config, rosters: [] }, false],
  ['an unknown key', { ...config, rosterz: [] }, false],
  [
    'a date that is none',
    { ...config, rosters: [{ ...roster, organization: { name: 'A', founded: '1/2/2003' } }] },
    false,
  ],
  ['columns', withColumns({ Moniker: 'name', Colour: 'ignore' }), true],
  ['a column of a role that there is not', withColumns({ Moniker: 'moniker' }), false],
  ['captures', { ...config, rosters: [{ ...roster, sources: [{ kind: 'captures', path: 'captures' }] }] }, true],
  [
    'an address that is none',
    { ...config, rosters: [{ ...roster, sources: [{ kind: 'wayback', url: 'members' }] }] },
    false,
  ],
])('of %s it says the same as editors will', (_, written, valid) => {
  expect(validate(written)).toBe(valid);
});

// The version in the code is the one that is packed.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { version } from '../src/version.ts';

it('is that of package.json', () => {
  const { version: packed } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(version).toBe(packed);
});

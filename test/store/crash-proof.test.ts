// A few rounds of what `npm run prove:publishing` does at length.
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('publishing survives kills, crowds, failing and full disks, other surroundings', { timeout: 300_000 }, () => {
  const said = spawnSync('npm', ['run', '--silent', 'prove:publishing', '--', '--rounds', '3'], { encoding: 'utf8' });
  const failures = said.stdout.split('\n').filter((line) => line.startsWith('failed: '));
  const closing = /\n(\d+) passed, (\d+) failed\n$/u.exec(said.stdout);
  expect([failures, closing?.[2], Number(closing?.[1]) >= 3, said.status]).toEqual([[], '0', true, 0]);
});

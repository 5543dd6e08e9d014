// Runs what needs a wiki that is up; run.sh starts one.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['scripts/mediawiki-live/*.test.ts'], testTimeout: 120_000, update: 'none' },
});

// How the tests run: no golden is written unless asked; coverage and its floors belong to `npm run check`.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    update: 'none',
    testTimeout: 60_000,
    maxWorkers: 2, // many tests wait for a program that they started
    isolate: false, // no module keeps state, and loading the parts anew for every file takes as long as the tests
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/cli.ts', 'src/command-line.ts'], // run as a program of their own, by test/end-to-end/
      // The aim is 95 for all; floors only go up.
      thresholds: { lines: 90, 'src/model/**': { lines: 100 }, 'src/normalize/**': { lines: 100 } },
    },
  },
});

// How the tests run: no golden is written unless asked, every test belongs to test/.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    update: 'none',
    coverage: { provider: 'v8', include: ['src/**/*.ts'], exclude: ['src/cli.ts'] },
  },
});

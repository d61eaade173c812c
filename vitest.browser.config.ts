import { defineConfig } from 'vitest/config';

/** `npm run test:browser`: the page in Debian's Chromium, one file after the other. */
export default defineConfig({
  test: { include: ['test/browser/**/*.test.ts'], fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 },
});

import { configDefaults, defineConfig } from 'vitest/config';

/** `npm test`: everything that needs Node alone. Tests in a browser are `npm run test:browser`. */
export default defineConfig({
  test: { exclude: [...configDefaults.exclude, 'test/browser/**'], testTimeout: 60_000 },
});

import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '**/*.cjs'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-imports': ['error', {
        paths: [{ name: 'natural', message: 'Its root prints, loads .env and costs 0.7 s; use src/language/grammar/natural.ts.' }],
      }],
    },
  },
  { files: ['bench/**/*.ts', 'build.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
);

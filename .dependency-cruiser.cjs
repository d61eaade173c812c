/** Imports point one way: cli, http → batch → report, intake → analyze → audit → coding → facts → language → lexicon, anatomy → model. */
const layers = ['model', 'lexicon|anatomy', 'language', 'facts', 'coding', 'audit'];

/** A layer may know itself and those below it. */
const upward = layers.map((layer, index) => {
  const above = [...layers.slice(index + 1), 'report', 'intake', 'batch', 'cli', 'http'].join('|');
  return {
    name: `${layer.replace('|', '-')}-knows-only-what-is-below`,
    severity: 'error',
    from: { path: `^src/(?:${layer})/` },
    to: { path: `^src/(?:(?:${above})/|analyze\\.ts|index\\.ts)` },
  };
});

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'batch-stands-on-report-and-intake',
      severity: 'error',
      from: { path: '^src/(?:report|intake)/' },
      to: { path: '^src/batch/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'edges-do-not-know-each-other', severity: 'error', from: { path: '^src/http/' }, to: { path: '^src/cli/' } },
    {
      name: 'only-lexicon-and-anatomy-read-the-data',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:lexicon|anatomy)/' },
      to: { path: '^lexicons/' },
    },
    {
      name: 'stages-are-pure',
      comment: 'No file, network, clock or process below analyze.ts.',
      severity: 'error',
      from: { path: '^src/(?:model|lexicon|anatomy|language|facts|coding|audit)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(?:node:)?module$' },
    },
    { name: 'not-to-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^(?:test|bench)/' } },
    { name: 'not-to-dev-packages', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};

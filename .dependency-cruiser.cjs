/** Imports point one way: web, cli, http → batch → report, intake → map, trace; analyze → audit → coding → facts → language → lexicon, anatomy → model. */
const layers = ['model', 'lexicon|anatomy', 'language', 'facts', 'coding', 'audit'];

/** A layer may know itself and those below it. */
const upward = layers.map((layer, index) => {
  const above = [...layers.slice(index + 1), 'map', 'trace', 'report', 'intake', 'threads', 'batch', 'cli', 'http', 'web'].join('|');
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
    { name: 'threads-know-nothing-of-notes', severity: 'error', from: { path: '^src/threads/' }, to: { path: '^src/(?!threads/)' } },
    { name: 'words-know-no-layout', severity: 'error', from: { path: '^src/language/text/' }, to: { path: '^src/language/(?!text/)' } },
    { name: 'layout-knows-words-only', severity: 'error', from: { path: '^src/language/layout/' }, to: { path: '^src/language/(?!text/|layout/)' } },
    { name: 'grammar-knows-words-only', severity: 'error', from: { path: '^src/language/grammar/' }, to: { path: '^src/language/(?!text/|grammar/)' } },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'edges-do-not-know-each-other', severity: 'error', from: { path: '^src/http/' }, to: { path: '^src/cli/' } },
    {
      name: 'only-lexicon-and-anatomy-read-the-data',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:lexicon|anatomy|map)/' },
      to: { path: '^lexicons/' },
    },
    {
      name: 'stages-are-pure',
      comment: 'No file, network, clock or process below analyze.ts.',
      severity: 'error',
      from: { path: '^src/(?:model|lexicon|anatomy|language|facts|coding|audit|map)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(?:node:)?module$' },
    },
    {
      name: 'the-map-knows-anatomy-and-model-only',
      severity: 'error',
      from: { path: '^src/map/' },
      to: { path: '^src/', pathNot: '^src/(?:map|anatomy|model)/' },
    },
    {
      name: 'the-page-talks-to-http-only',
      comment: 'It shares the drawing of the map, the table of amounts and the types of the answer; it analyzes nothing itself.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/', pathNot: '^src/(?:web|map|anatomy|model)/|^src/report/money-table\\.ts$' },
    },
    { name: 'nobody-knows-the-page', severity: 'error', from: { path: '^src/', pathNot: '^src/web/' }, to: { path: '^src/web/' } },
    { name: 'not-to-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^(?:test|bench)/' } },
    { name: 'not-to-dev-packages', severity: 'error', from: { path: '^src/', pathNot: '^src/web/' }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};

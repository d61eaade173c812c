import { basename, relative, resolve } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';

/** These stay in node_modules: large, or loaded piece by piece by their own paths. */
const external = [
  'express', 'pino', 'natural', 'natural/*', 'compromise', 'compromise/*',
  'piscina', 'prom-client', 'yauzl', 'tar-stream', 'htmlparser2', 'mammoth', 'unpdf', 'hyparquet', 'hyparquet-compressors', 'hyparquet-writer',
];

/** The code tables stay files of their own, read at the start: what `pullback codes import` writes holds from the next start on. */
const codeTablesApart = (outdir: string): Plugin => ({
  name: 'code-tables-apart',
  setup({ onLoad }) {
    const folder = relative(resolve(import.meta.dirname, outdir), resolve(import.meta.dirname, 'lexicons/codes')).replaceAll('\\', '/');
    onLoad({ filter: /[\\/]lexicons[\\/]codes[\\/][^\\/]+\.json$/ }, ({ path }) => ({
      contents: `import { createRequire } from 'node:module';\nexport default createRequire(import.meta.url)('${folder}/${basename(path)}');`,
      loader: 'js',
    }));
  },
});

/** How the program is bundled into a folder. */
export const bundleOptions = (outdir: string): BuildOptions => ({
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts', 'analysis-worker': 'src/batch/analysis-worker.ts', worker: 'src/http/pool/worker.ts' },
  outdir,
  chunkNames: 'chunk-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  plugins: [codeTablesApart(outdir)],
  external,
  // CommonJS packages in the bundle ask for Node's own modules.
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  legalComments: 'linked',
  logLevel: 'warning',
});

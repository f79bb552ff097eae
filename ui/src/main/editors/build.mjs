// Bundles what the browser gets into dist/, which Maven puts into the jar beside the other files of the screens.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: [
    'src/process-diagram.js',
    'src/pdf-pages.js',
    { in: 'pdfjs-dist/build/pdf.worker.mjs', out: 'pdf-worker' },
  ].map(entry => (typeof entry === 'string' ? { in: entry, out: entry.replace(/^src\/|\.js$/g, '') } : entry)),
  outdir: 'dist',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'eof',
  loader: { '.css': 'text' },
});

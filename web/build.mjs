// Builds dist/ from src/: node build.mjs [--check]
// With --check nothing is written; the exit code is 1 where dist/ differs from what src/ gives.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { digest_of_sources } from './digest.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const pdfjs = join(here, 'node_modules/pdfjs-dist');

// Shown once at the top of each bundle; licences of what is bundled stand in dist/LICENSES.txt.
const banner = '/* rasoat, GPL-3.0-or-later. Built from web/src; see LICENSES.txt for Preact and PDF.js. */';

async function bundled() {
  const result = await build({
    absWorkingDir: here,
    entryPoints: { app: 'src/main.tsx', pdf: 'src/pdf/library.ts' },
    outdir: 'dist',
    bundle: true,
    format: 'esm',
    target: ['es2021'],
    minify: true,
    write: false,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external: ['./pdf.js'],
    alias: { 'pdfjs-dist': 'pdfjs-dist/legacy/build/pdf.min.mjs' },
    legalComments: 'none',
    charset: 'utf8',
    banner: { js: banner },
    logLevel: 'warning',
  });
  return result.outputFiles.map((file) => [file.path.split('/').pop(), Buffer.from(file.contents)]);
}

async function copied() {
  const fonts = (await readdir(join(pdfjs, 'standard_fonts'))).filter((name) => /\.(pfb|ttf)$/.test(name));
  const sources = [
    ['index.html', join(here, 'src/index.html')],
    ['icon.svg', join(here, 'src/icon.svg')],
    ['pdf.worker.js', join(pdfjs, 'legacy/build/pdf.worker.min.mjs')],
    ['openjpeg_nowasm_fallback.js', join(pdfjs, 'wasm/openjpeg_nowasm_fallback.js')],
    ...fonts.map((name) => [name, join(pdfjs, 'standard_fonts', name)]),
  ];
  return Promise.all(sources.map(async ([name, path]) => [name, await readFile(path)]));
}

async function licences() {
  const files = [
    ['Preact', 'node_modules/preact/LICENSE'],
    ['PDF.js', 'node_modules/pdfjs-dist/LICENSE'],
    ['OpenJPEG in PDF.js', 'node_modules/pdfjs-dist/wasm/LICENSE_OPENJPEG'],
    ['Foxit fonts', 'node_modules/pdfjs-dist/standard_fonts/LICENSE_FOXIT'],
    ['Liberation fonts', 'node_modules/pdfjs-dist/standard_fonts/LICENSE_LIBERATION'],
  ];
  const parts = await Promise.all(
    files.map(async ([name, path]) => `${name}\n${'='.repeat(name.length)}\n\n${await readFile(join(here, path), 'utf8')}`),
  );
  return [['LICENSES.txt', Buffer.from(parts.join('\n\n'))]];
}

async function fresh() {
  const files = [...(await bundled()), ...(await copied()), ...(await licences())];
  files.push(['source.sha256', Buffer.from(`${await digest_of_sources(here)}\n`)]);
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function write(files) {
  await rm(join(here, 'dist'), { recursive: true, force: true });
  await mkdir(join(here, 'dist'));
  await Promise.all([...files].map(([name, bytes]) => writeFile(join(here, 'dist', name), bytes)));
}

async function differences(files) {
  const present = new Set(await readdir(join(here, 'dist')));
  const wrong = [...present].filter((name) => !files.has(name)).map((name) => `${name}: nothing in src/ gives it`);
  for (const [name, bytes] of files) {
    const held = present.has(name) ? await readFile(join(here, 'dist', name)) : null;
    const same = held && createHash('sha256').update(held).digest('hex') === createHash('sha256').update(bytes).digest('hex');
    if (!same) wrong.push(`${name}: ${held ? 'differs' : 'is missing'}`);
  }
  return wrong;
}

const files = await fresh();
if (process.argv.includes('--check')) {
  const wrong = await differences(files);
  for (const line of wrong) console.error(`web/dist/${line}`);
  if (wrong.length) console.error('web/dist does not match web/src: run npm run build in web/');
  process.exitCode = wrong.length ? 1 : 0;
} else {
  await write(files);
  console.log([...files].map(([name, bytes]) => `${String(bytes.length).padStart(9)} ${name}`).join('\n'));
}

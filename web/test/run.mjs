// Bundles the tests and runs them with Node's own runner: node test/run.mjs [browser [NAME]]
// Unit tests need Node alone; "browser" drives Chromium against the real server (see browser/setting.ts).
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const web = fileURLToPath(new URL('..', import.meta.url));
const folder = join(web, 'test', ...process.argv.slice(2, 3));
const out = await mkdtemp(join(web, 'node_modules/.tests-')); // packages that are not bundled are found from here
try {
  const wanted = `${process.argv[3] ?? ''}.test.ts`;
  const tests = (await readdir(folder)).filter((name) => name.endsWith(wanted)).sort();
  await build({
    entryPoints: tests.map((name) => join(folder, name)),
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node18',
    external: ['playwright-core'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'empty' },
    define: { WEB: JSON.stringify(web) },
    logLevel: 'warning',
  });
  const files = tests.map((name) => join(out, name.replace(/\.ts$/, '.mjs')));
  const flags = ['--test', '--test-concurrency=1'];
  process.exitCode = spawnSync(process.execPath, [...flags, ...files], { stdio: 'inherit', env: process.env }).status ?? 1;
} finally {
  await rm(out, { recursive: true, force: true });
}

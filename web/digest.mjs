// One SHA-256 over everything that dist/ is built from: names and bytes, in the order of the names.
// tests/web/assets_test.cc works out the same without Node.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

async function files_below(folder, prefix) {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const lists = await Promise.all(
    entries.map((entry) => (entry.isDirectory() ? files_below(folder, `${prefix}/${entry.name}`) : [`${prefix}/${entry.name}`])),
  );
  return lists.flat();
}

export async function digest_of_sources(web) {
  const names = ['build.mjs', 'digest.mjs', 'package.json', 'package-lock.json', ...(await files_below(web, 'src'))];
  const hash = createHash('sha256');
  for (const name of names.sort((a, b) => (a < b ? -1 : 1))) {
    const bytes = await readFile(join(web, name));
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

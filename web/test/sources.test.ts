// What the sources must never hold: ways for text to become HTML or script, and hosts other than our own.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

declare const WEB: string;

function files_below(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files_below(path) : [path];
  });
}

const kForbidden: readonly [string, RegExp][] = [
  ['text as HTML', /innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|createContextualFragment|DOMParser/],
  ['text as script', /\beval\(|new Function|setAttribute\('on|javascript:/],
  ['a host of others', /https?:\/\/(?!www\.w3\.org\/2000\/svg)/],
];

for (const path of files_below(join(WEB, 'src'))) {
  const text = readFileSync(path, 'utf8');
  for (const [what, pattern] of kForbidden) {
    test(`${path.slice(WEB.length)} holds no ${what}`, () => assert.doesNotMatch(text, pattern));
  }
}

test('the page itself has no inline script or style', () => {
  const page = readFileSync(join(WEB, 'dist/index.html'), 'utf8');
  assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=/);
  for (const [, body] of page.matchAll(/<script[^>]*>([^<]*)<\/script>/g)) assert.equal(body, '');
});

test('the lock file names no place to fetch from', () => {
  const lock = JSON.parse(readFileSync(join(WEB, 'package-lock.json'), 'utf8')) as { packages: Record<string, { resolved?: string; integrity?: string }> };
  for (const [name, entry] of Object.entries(lock.packages)) {
    assert.equal(entry.resolved, undefined, name);
    if (name) assert.match(entry.integrity ?? '', /^sha512-/, name);
  }
});

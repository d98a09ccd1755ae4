// Every word in both languages, with the same arguments; none is left over; shared ones are those of the command.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { en } from '../src/words/en.ts';
import { vi } from '../src/words/vi.ts';
import { worded } from '../src/words/worded.ts';

declare const WEB: string;
type Catalogue = Record<string, string>;
const kBlank = new Set(['unit.count', 'unit.date']); // counts and dates carry no unit

function arguments_of(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}

test('both languages have the same keys', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(vi).sort());
});

for (const [key, text] of Object.entries<string>(vi)) {
  test(`${key} is said in both languages with the same arguments`, () => {
    const english = (en as Catalogue)[key] ?? '';
    assert.deepEqual(arguments_of(english), arguments_of(text));
    if (!kBlank.has(key)) assert.ok(text.trim() && english.trim());
    assert.equal(text.normalize('NFC'), text);
  });
}

test('arguments are put in as they are, and a missing one shows', () => {
  assert.equal(worded('vi', 'place.show', { where: 'tr. 2', what: '<b>{where}</b>' }), 'tr. 2: xem trong văn bản (<b>{where}</b>)');
  assert.equal(worded('en', 'place.page'), 'p. {page}');
});

function sources(folder: string): string {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.name !== 'words')
    .map((entry) => (entry.isDirectory() ? sources(join(folder, entry.name)) : readFileSync(join(folder, entry.name), 'utf8')))
    .join('\n');
}

test('no word is left that nothing says', () => {
  const text = sources(join(WEB, 'src'));
  const said = (key: string) => text.includes(`'${key}'`) || text.includes(`\`${key.slice(0, key.lastIndexOf('.'))}.\${`);
  assert.deepEqual(Object.keys(vi).filter((key) => !said(key)), []);
});

// [section] and key = "value" lines of render/catalogue.
function section(lang: string, name: string): Catalogue {
  const lines = readFileSync(join(WEB, `../render/catalogue/${lang}.toml`), 'utf8').split('\n');
  const from = lines.indexOf(`[${name}]`) + 1;
  const to = lines.findIndex((line, index) => index >= from && line.startsWith('['));
  const pairs = lines.slice(from, to).flatMap((line) => {
    const match = /^(\w+) = "(.*)"$/.exec(line);
    return match ? [[match[1] ?? '', match[2] ?? ''] as const] : [];
  });
  return Object.fromEntries(pairs);
}

for (const [lang, words] of [['vi', vi], ['en', en]] as const) {
  for (const name of ['verdict', 'severity', 'status', 'unit']) {
    test(`${name} in ${lang} is worded as the command words it`, () => {
      const theirs = section(lang, name);
      assert.ok(Object.keys(theirs).length > 2);
      for (const [key, text] of Object.entries(theirs)) {
        assert.equal((words as Catalogue)[`${name}.${key}`]?.toLowerCase(), text.toLowerCase());
      }
    });
  }
}

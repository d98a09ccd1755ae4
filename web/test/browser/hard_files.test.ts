// Files that a page must survive: encrypted, empty, huge, no PDF at all, and names and titles that are script.
import assert from 'node:assert/strict';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { accessible, corpus, expect_status, reviewed, send, type Server, shot, start_browser, start_server, temporary_folder, visit } from './setting.ts';

const kMegabyte = 1024 * 1024;
let server: Server;
let browser: Browser;
const folder = temporary_folder();
before(async () => {
  server = await start_server('--max-upload', '210');
  browser = await start_browser();
});
after(async () => {
  await browser.close();
  await server.stop();
  folder.remove();
});

// A PDF of one page of text, with a title and with so many bytes of a stream that nothing shows.
function write_pdf(path: string, title: string, padding: number): void {
  const text = 'BT /F1 14 Tf 60 760 Td (BAO CAO) Tj ET';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<</Title(${title.replace(/[()\\]/g, '\\$&')})>>`,
  ];
  const file = openSync(path, 'w');
  let at = 0;
  const write = (piece: string | Buffer) => {
    at += writeSync(file, piece as string);
  };
  const offsets: number[] = [];
  write('%PDF-1.4\n');
  objects.forEach((body, index) => {
    offsets.push(at);
    write(`${index + 1} 0 obj${body}endobj\n`);
  });
  offsets.push(at);
  write(`7 0 obj<</Length ${padding}>>stream\n`);
  const block = Buffer.alloc(kMegabyte, 0x20);
  for (let left = padding; left > 0; left -= block.length) write(block.subarray(0, Math.min(left, block.length)));
  write('\nendstream endobj\n');
  const start = at;
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  write(`xref\n0 8\n0000000000 65535 f \n${lines}trailer<</Size 8/Root 1 0 R/Info 6 0 R>>\nstartxref\n${start}\n%%EOF\n`);
  closeSync(file);
}

test('an encrypted file asks for its password, refuses a wrong one, opens with the right one', async () => {
  const held = await visit(browser, server.url);
  const { page } = held;
  await send(page, corpus('reading/files/password-aes256.pdf'));
  await page.waitForSelector('.card .password');
  await shot(page, '30-encrypted');
  await accessible(page);
  await page.fill('.password input', 'sai');
  await page.click('.password button');
  await page.waitForSelector('.password .wrong');
  await shot(page, '31-wrong-password');
  await page.fill('.password input', password_of('password-aes256.pdf'));
  await page.click('.password button');
  await page.waitForSelector('.review');
  await page.waitForSelector('[data-painted]');
  await shot(page, '32-encrypted-open');
  await held.close();
});

function password_of(name: string): string {
  const line = readFileSync(corpus('reading/facts.tsv'), 'utf8').split('\n').find((row) => row.includes(name) && row.split('\t').includes('password'));
  return line?.split('\t').pop() ?? '';
}

test('an empty file and one that is no PDF are refused in words', async () => {
  const held = await visit(browser, server.url);
  const { page } = held;
  await send(page, { name: 'trống.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
  await page.waitForSelector('.card .problem');
  await send(page, { name: 'anh.pdf', mimeType: 'application/pdf', buffer: Buffer.from('GIF89a not a PDF at all') });
  await page.waitForFunction(() => document.querySelectorAll('.card .problem').length === 2);
  await shot(page, '33-refused');
  await accessible(page);
  await page.locator('.card .plain').first().click();
  await page.waitForFunction(() => document.querySelectorAll('.card').length === 1);
  held.wrong.length = 0; // the browser logs each refusal
  await held.close();
});

test('200 MB go up with progress and come back as a review; more is refused before it is sent', async () => {
  const held = await visit(browser, server.url);
  const { page } = held;
  const big = join(folder.path, 'lon.pdf');
  write_pdf(big, 'Lon', 200 * kMegabyte - 4096);
  await send(page, big);
  await page.waitForSelector('.card progress');
  await shot(page, '34-200-mb');
  await page.waitForSelector('.review');
  await page.waitForSelector('[data-painted]');
  await shot(page, '35-200-mb-open');
  await page.click('.brand');
  const bigger = join(folder.path, 'lon-hon.pdf');
  write_pdf(bigger, 'Lon', 211 * kMegabyte);
  await send(page, bigger);
  await page.waitForSelector('.card .problem');
  await held.close();
});

test('an upload can be cancelled on its way', async () => {
  const held = await visit(browser, server.url);
  const { page } = held;
  const big = join(folder.path, 'huy.pdf');
  write_pdf(big, 'Huy', 200 * kMegabyte - 4096);
  await send(page, big);
  await page.locator('.card .plain').click();
  await page.waitForSelector('.card', { state: 'detached' });
  await held.close();
});

test('a name and a title that are script stay text', async () => {
  const held = await visit(browser, server.url);
  const { page } = held;
  const path = join(folder.path, 'plain.pdf');
  write_pdf(path, '</title><script>alert(1)</script><img src=x onerror=alert(2)>', 10);
  const name = '<img src=x onerror=alert(3)>.pdf';
  await send(page, { name, mimeType: 'application/pdf', buffer: readFileSync(path) });
  await page.waitForSelector('.review');
  assert.equal(await page.locator('h1').textContent(), name);
  assert.equal(await page.locator('#app img, #app script').count(), 0);
  await shot(page, '36-script-name');
  await page.click('.brand');
  await page.waitForSelector('.card');
  assert.equal(await page.locator('.card .file-name').textContent(), name);
  assert.equal(await page.locator('#app img, #app script').count(), 0);
  await shot(page, '37-script-name-list');
  await held.close();
});

test('an address of a review that is not there says so', async () => {
  const held = await visit(browser, server.url);
  const { page } = held;
  await page.goto(`${server.url}#/review/%3Cscript%3E`);
  await page.waitForSelector('.problem');
  await shot(page, '38-gone');
  await accessible(page);
  expect_status(held, 404);
  await held.close();
});

test('a truncated file still shows what could be read', async () => {
  const held = await visit(browser, server.url);
  const { page } = held;
  await send(page, corpus('bad/truncated.pdf'));
  await page.waitForSelector('.criterion');
  const apart = await page.evaluate(() => {
    const edge = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    return (edge('.criterion .name .criterion-name')?.left ?? 0) - (edge('.criterion .badge')?.right ?? 0);
  });
  assert.ok(apart > 0, `the longest verdict runs ${-apart} px into the next column`);
  await shot(page, '39-truncated');
  held.wrong.length = 0;
  await held.close();
});

test('reviewing goes on after a page is left and come back to', async () => {
  const held = await visit(browser, server.url);
  const { page } = held;
  await reviewed(page, corpus('reports/bao-cao-2022-bang.pdf'));
  await page.reload();
  await page.waitForSelector('.criteria');
  await page.waitForSelector('[data-painted]');
  await held.close();
});

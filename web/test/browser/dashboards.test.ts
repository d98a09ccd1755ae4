// Dashboards over a real store: matrix, archive, what units owe, unreadable files; and the way in with a token.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { accessible, corpus, expect_status, kDesk, kPhone, kPlan, offers, reviewed, run_rasoat, type Server, shot, start_browser, start_server, temporary_folder, visit } from './setting.ts';

const folder = temporary_folder();
const store = `sqlite:${join(folder.path, 'rasoat.db')}`;
let server: Server;
let browser: Browser;
let stored = false;
before(async () => {
  run_rasoat('batch', corpus('reports/tuning'), '--against', kPlan, '--out', join(folder.path, 'reports'), '--store', store, '-q');
  run_rasoat('batch', corpus('bad'), '--against', kPlan, '--out', join(folder.path, 'bad'), '--store', store, '-q');
  server = await start_server('--store', store);
  stored = await offers(server, 'batches');
  browser = await start_browser();
});
after(async () => {
  await browser.close();
  await server.stop();
  folder.remove();
});

function over_the_store(name: string, run: () => Promise<void>): void {
  test(name, async (context: TestContext) => {
    if (stored) await run();
    else context.skip('this server reads no store');
  });
}

over_the_store('a batch as unit × criterion leads to what is behind each sign', async () => {
  const held = await visit(browser, server.url);
  const { page } = held;
  await page.click('nav a[href="#/batches"]');
  await page.waitForSelector('.plain-table tbody tr');
  assert.equal(await page.locator('.plain-table tbody tr').count(), 2);
  await shot(page, '50-batches');
  await accessible(page);
  await page.click('text=tuning');
  await page.waitForSelector('.matrix tbody tr');
  assert.ok((await page.locator('.matrix tbody tr').count()) > 10);
  await shot(page, '51-matrix');
  await accessible(page);
  const first = () => page.locator('.matrix tbody .row-head').first().textContent();
  const unsorted = await first();
  await page.locator('.column-head .sort').first().click();
  await page.locator('.column-head .sort').first().click();
  await shot(page, '52-matrix-sorted');
  assert.notEqual(await first(), unsorted);
  await page.locator('td.cell.tone-not_met a').first().click();
  await page.waitForSelector('.detail-row');
  await shot(page, '53-stored-review');
  await accessible(page);
  await held.close();
});

over_the_store('what each unit still owes, sorted by a heading', async () => {
  const held = await visit(browser, server.url);
  const { page } = held;
  await page.goto(`${server.url}#/batches`);
  await page.click('text=tuning');
  await page.click('.tab:nth-of-type(3)');
  await page.waitForSelector('.unit-todos');
  await shot(page, '54-todos');
  await accessible(page);
  const heading = page.locator('.unit-todos[open] th').first();
  await heading.locator('.sort').click();
  assert.equal(await heading.getAttribute('aria-sort'), 'ascending');
  await held.close();
});

over_the_store('unreadable files, each with what to do', async () => {
  const held = await visit(browser, server.url);
  const { page } = held;
  await page.goto(`${server.url}#/batches`);
  await page.click('.plain-table a:text-is("bad")');
  await page.click('.tab:nth-of-type(4)');
  await page.waitForSelector('.plain-table tbody tr');
  assert.ok((await page.locator('.plain-table tbody tr').count()) >= 3);
  await shot(page, '55-unreadable');
  await accessible(page);
  await held.close();
});

over_the_store('the archive by unit and year, with its lines', async () => {
  const held = await visit(browser, server.url);
  const { page } = held;
  await page.click('nav a[href="#/archive"]');
  await page.waitForSelector('.trend');
  await shot(page, '56-archive');
  await accessible(page);
  await page.locator('.plain-table tbody a').first().click();
  await page.waitForSelector('.matrix tbody tr');
  await shot(page, '57-history');
  await accessible(page);
  await held.close();
});

over_the_store('dashboards in the dark and on a phone', async () => {
  for (const [name, screen] of [['58-matrix-dark', { ...kDesk, dark: true }], ['59-matrix-phone', kPhone]] as const) {
    const held = await visit(browser, server.url, screen);
    const { page } = held;
    await page.goto(`${server.url}#/batches`);
    await page.click('text=tuning');
    await page.waitForSelector('.matrix tbody tr');
    await shot(page, name);
    await accessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
    await held.close();
  }
});

over_the_store('a stored review shows its places once its file is opened, and refuses another', async () => {
  const held = await visit(browser, server.url);
  const { page } = held;
  await page.goto(`${server.url}#/batches`);
  await page.click('text=tuning');
  await page.click('.matrix .row-head a[title="09-cong-ty-ptht.pdf"]');
  await page.waitForSelector('.stored-paper');
  await shot(page, '62-stored-without-paper');
  await accessible(page);
  await page.setInputFiles('[data-paper]', corpus('reports/bao-cao-2022-bang.pdf'));
  await page.waitForSelector('.stored-paper .problem');
  await shot(page, '63-stored-other-file');
  await page.setInputFiles('[data-paper]', corpus('reports/tuning/09-cong-ty-ptht.pdf'));
  await page.waitForSelector('[data-painted]');
  await page.click('[id="c-6.3.3"] .row-open');
  await page.waitForSelector('.box');
  await shot(page, '64-stored-with-paper');
  await accessible(page);
  await held.close();
});

over_the_store('a stored review is decided like an upload, and the matrix shows it', async () => {
  const held = await visit(browser, server.url);
  const { page } = held;
  const open = async () => {
    await page.goto(`${server.url}#/batches`);
    await page.click('text=tuning');
    await page.waitForSelector('.matrix tbody tr');
  };
  const cell = 'td.cell a[aria-label*="PTHT"][aria-label*="1.3.1"]';
  await open();
  assert.match((await page.locator(cell).getAttribute('aria-label')) ?? '', /Cần thẩm định thêm/);
  await page.click(cell);
  const detail = page.locator('[id="detail-1.3.1"]');
  await detail.locator('summary').click();
  await detail.locator('select').selectOption('met');
  await detail.locator('input').fill('Lê Văn B');
  await detail.locator('textarea').fill('Đã xem biên bản tự kiểm tra.');
  await detail.locator('button[type=submit]').click();
  await page.waitForSelector('.decided');
  await shot(page, '65-stored-decided');
  await open();
  assert.match((await page.locator(cell).getAttribute('aria-label')) ?? '', /Đạt/);
  await page.click(cell);
  await page.locator('.decided button').click();
  await page.waitForSelector('.decided', { state: 'detached' });
  await held.close();
});

over_the_store('a decision stands in the review and can be taken back', async () => {
  const held = await visit(browser, server.url);
  const { page } = held;
  await reviewed(page, corpus('reports/bao-cao-2022-bang.pdf'));
  await page.click('[id="c-1.3.2"] .row-open');
  const detail = page.locator('[id="detail-1.3.2"]');
  await detail.locator('summary').click();
  await detail.locator('select').selectOption('met');
  await detail.locator('input').fill('Nguyễn Thị <b>A</b>');
  await detail.locator('textarea').fill('Đã có công văn bổ sung & giải trình.');
  await shot(page, '20-deciding');
  await accessible(page);
  await detail.locator('button[type=submit]').click();
  await page.waitForSelector('.decided');
  assert.match((await page.locator('.decided').textContent()) ?? '', /Nguyễn Thị <b>A<\/b>/);
  assert.equal(await page.locator('[id="c-1.3.2"] .badge.tone-met').count(), 1);
  await shot(page, '21-decided');
  await detail.locator('.decided button').click();
  await page.waitForSelector('.decided', { state: 'detached' });
  await held.close();
});

test('rules are listed and explained', async () => {
  const held = await visit(browser, server.url);
  const { page } = held;
  await page.click('nav a[href="#/rules"]');
  await page.waitForSelector('.rules li');
  assert.ok((await page.locator('.rules li').count()) > 40);
  await shot(page, '60-rules');
  await accessible(page);
  await held.close();
});

test('a server with a token lets nobody in without it', async () => {
  const token = join(folder.path, 'token');
  writeFileSync(token, 'mot-ma-truy-cap-rat-dai-va-kho-doan-0123456789\n', { mode: 0o600 });
  const guarded = await start_server('--token-file', token);
  const held = await visit(browser, guarded.url);
  const { page } = held;
  await page.waitForSelector('.sign-in');
  await shot(page, '61-sign-in');
  await accessible(page);
  await page.fill('.sign-in input', 'sai');
  await page.click('.sign-in button');
  await page.waitForSelector('.problem');
  expect_status(held, 401);
  await page.fill('.sign-in input', 'mot-ma-truy-cap-rat-dai-va-kho-doan-0123456789');
  await page.click('.sign-in button');
  await page.waitForSelector('.drop-zone');
  await held.close();
  await guarded.stop();
});

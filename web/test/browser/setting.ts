// A real server and a real browser: rasoat serve from RASOAT_BIN_DIR, Debian's Chromium through playwright-core.
// Screenshots of each state land in RASOAT_SHOTS_DIR.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

declare const WEB: string;

export const kRoot = join(WEB, '..');
export const kPlan = join(kRoot, 'corpus/plan-2022/ke-hoach-2022.complete.pdf');
const kBin = join(process.env['RASOAT_BIN_DIR'] ?? join(kRoot, 'build/dev/bin'), 'rasoat');
const kShots = process.env['RASOAT_SHOTS_DIR'] ?? join(kRoot, 'build/screenshots');
const kAxe = readFileSync(join(WEB, 'node_modules/axe-core/axe.min.js'), 'utf8');

export function corpus(path: string): string {
  return join(kRoot, 'corpus', path);
}

export function temporary_folder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'rasoat-browser-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function run_rasoat(...args: string[]): void {
  const done = spawnSync(kBin, args, { encoding: 'utf8' });
  assert.ok(done.status === 0 || done.status === 1 || done.status === 3, `rasoat ${args.join(' ')}: ${done.status}\n${done.stderr}`);
}

export interface Server {
  url: string;
  stop: () => Promise<void>;
}

function first_line(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    process.stdout?.on('data', (piece: Buffer) => {
      text += piece.toString();
      if (text.includes('\n')) resolve(text.split('\n')[0] ?? '');
    });
    process.on('exit', (code) => reject(new Error(`rasoat serve ended with ${code}`)));
  });
}

export function start_server(...more: string[]): Promise<Server> {
  return start_server_against(kPlan, ...more);
}

// plans: one plan, or a folder of them. Without --store its own store is a new one.
export async function start_server_against(plans: string, ...more: string[]): Promise<Server> {
  const data = temporary_folder();
  const server = await start_server_at(data.path, '--against', plans, ...more);
  return {
    ...server,
    stop: async () => {
      await server.stop();
      data.remove();
    },
  };
}

// data: where its own store lies.
export async function start_server_at(data: string, ...more: string[]): Promise<Server> {
  const child = spawn(kBin, ['serve', '--listen', '127.0.0.1:0', ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, XDG_DATA_HOME: data },
  });
  const url = await first_line(child);
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { url, stop };
}

export function start_browser(): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []; // Chromium refuses its own as root
  return chromium.launch({ executablePath: process.env['RASOAT_CHROMIUM'] ?? '/usr/bin/chromium', args: sandbox });
}

export interface Screen {
  width: number;
  height: number;
  dark?: boolean;
  phone?: boolean;
}
export const kDesk: Screen = { width: 1366, height: 660 }; // 1366×768 less the browser's own bars
export const kPhone: Screen = { width: 390, height: 780, phone: true };

const kPatience = 120000; // ms; only a hang takes so long

export interface Visit {
  page: Page;
  // Nothing may have gone wrong unseen: errors, refused scripts, dialogs, requests to other hosts.
  close: () => Promise<void>;
  wrong: string[];
}

export async function visit(browser: Browser, url: string, screen: Screen = kDesk): Promise<Visit> {
  const { width, height, dark = false, phone = false } = screen;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    ...(phone ? { isMobile: true, hasTouch: true, deviceScaleFactor: 2 } : {}),
  });
  context.setDefaultTimeout(kPatience);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(`console: ${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const where = new URL(request.url());
    if (where.protocol.startsWith('http') && where.origin !== new URL(url).origin) wrong.push(`request to ${where.origin}`);
  });
  await page.goto(url);
  await page.waitForSelector('.drop-zone, .sign-in');
  const close = async () => {
    await context.close();
    assert.deepEqual(wrong, []);
  };
  return { page, close, wrong };
}

// Whether the server has a part at all; tests of one that is not built in say so and are skipped.
export async function offers(server: Server, path: string): Promise<boolean> {
  const session = await fetch(`${server.url}api/v1/session`);
  const cookie = (session.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const reply = await fetch(`${server.url}api/v1/${path}`, { headers: { cookie } });
  return reply.status === 200;
}

// A reply that is an error is logged by the browser; where one is expected it is taken off the list.
export function expect_status(held: Visit, status: number): void {
  const at = held.wrong.findIndex((line) => line.includes(`status of ${status}`));
  assert.ok(at >= 0, `no reply ${status} among ${JSON.stringify(held.wrong)}`);
  held.wrong.splice(at, 1);
}

export async function shot(page: Page, name: string, whole = false): Promise<void> {
  mkdirSync(kShots, { recursive: true });
  await page.screenshot({ path: join(kShots, `${name}.png`), fullPage: whole });
}

interface AxeFinding {
  id: string;
  impact: string | null;
  nodes: { target: string[]; failureSummary?: string }[];
}

// WCAG 2 A and AA by axe-core: nothing serious or critical.
export async function accessible(page: Page): Promise<void> {
  await page.evaluate(kAxe);
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }).then((r) => r.violations)`,
  )) as AxeFinding[];
  const grave = found.filter((finding) => finding.impact === 'serious' || finding.impact === 'critical');
  const lines = grave.flatMap((finding) => finding.nodes.map((node) => `${finding.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
  assert.deepEqual(lines, []);
}

export interface Sent {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export async function send(page: Page, ...files: (string | Sent)[]): Promise<void> {
  const input = page.locator('[data-files]');
  if (files.every((file) => typeof file === 'string')) await input.setInputFiles(files as string[]);
  else await input.setInputFiles(files as Sent[]);
}

export async function reviewed(page: Page, path: string): Promise<void> {
  await send(page, path);
  await page.waitForSelector('.criteria');
}

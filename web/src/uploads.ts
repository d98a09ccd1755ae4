// Sends files, follows their reviews, cancels. Lives as long as the page, whatever is shown.
import { api_path, ask, begin_session, posting_headers, send, session } from './api/client.ts';
import { kNoAnswer, type Problem, problem_of } from './api/problem.ts';
import type { Upload } from './api/server.ts';
import { kNoUploads, type Uploads, with_document, with_first_news, with_progress, with_sending, without_document, without_sending } from './model/uploads.ts';
import { settings } from './settings.ts';
import { make_store } from './store.ts';

export const uploads = make_store<Uploads>(kNoUploads);

// Files sent from here, by document: shown without fetching them back. Passwords that opened them, likewise.
export const local_files = new Map<string, File>();
export const passwords = new Map<string, string>();

// The document of a file that was sent alone: its result opens by itself. null: none is waited for.
export const awaited = make_store<string | null>(null);

// News of what was removed here may still be on its way.
const removed = new Set<string>();

// A file that is to go up. It stays known until the server has it or the reader takes it off the list.
interface Job {
  key: number;
  file: File;
  plan: string;
  renewed: boolean; // the session was begun anew for it once
}

const jobs = new Map<number, Job>();
const requests = new Map<number, XMLHttpRequest>();
const sent_whole = new Set<number>(); // every byte is with the server, its answer is not here yet
const given_up = new Set<number>(); // cancelled then: what the server makes of it is taken back
let next_key = 1;
let alone: number | null = null;
let queue: Job[] = [];

// Files go up two at a time: the browser's connections are few, and the event stream needs one.
const kAtOnce = 2;
const kBusy = new Set([429, 503]);
const kPause = 5; // seconds, where a busy server names none

function too_large(file: File): Problem | null {
  const limit = session.get()?.max_bytes ?? Infinity;
  return file.size > limit ? { status: 413, code: 'too-large', title: '', detail: '' } : null;
}

export function upload(files: readonly File[], plan: string): void {
  alone = files.length === 1 ? next_key : null;
  awaited.set(() => null);
  for (const file of files) {
    const job = { key: next_key++, file, plan, renewed: false };
    const problem = too_large(file);
    uploads.set((held) => with_sending(held, { key: job.key, name: file.name, size: file.size, sent: 0, waits: null, problem }));
    jobs.set(job.key, job);
    if (!problem) queue.push(job);
  }
  pump();
}

function pump(): void {
  while (requests.size < kAtOnce) {
    const next = queue.shift();
    if (!next) return;
    start(next);
  }
}

function start(job: Job): void {
  const request = new XMLHttpRequest();
  requests.set(job.key, request);
  request.open('POST', api_path(`documents?name=${encodeURIComponent(job.file.name)}&against=${encodeURIComponent(job.plan)}`));
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  for (const [name, value] of Object.entries(posting_headers())) request.setRequestHeader(name, value);
  request.upload.onprogress = (event) => uploads.set((held) => with_progress(held, job.key, { sent: event.loaded }));
  request.upload.onload = () => sent_whole.add(job.key);
  request.onload = () => void answered(job, request);
  request.onerror = () => failed(job, kNoAnswer);
  request.onabort = () => ended(job.key);
  request.send(job.file);
}

async function answered(job: Job, request: XMLHttpRequest): Promise<void> {
  const accepted = request.status >= 200 && request.status < 300;
  if (given_up.has(job.key)) {
    if (accepted) await remove_document((JSON.parse(request.responseText) as Upload).id);
    return ended(job.key);
  }
  if (accepted) {
    const document = JSON.parse(request.responseText) as Upload;
    local_files.set(document.id, job.file);
    if (job.key === alone) awaited.set(() => document.id);
    uploads.set((held) => with_first_news(held, document));
    return ended(job.key);
  }
  const problem = problem_of(request.status, request.responseText);
  if (kBusy.has(problem.status)) return wait(job, problem.retry_after ?? kPause);
  const stale = problem.status === 401 || problem.code === 'csrf-refused';
  if (stale && !job.renewed && (await begin_session()).ok) return start({ ...job, renewed: true });
  return failed(job, problem);
}

// A busy server is asked again when it said; the files behind are not held up by it.
function wait(job: Job, seconds: number): void {
  requests.delete(job.key);
  sent_whole.delete(job.key);
  uploads.set((held) => with_progress(held, job.key, { sent: 0, waits: seconds }));
  setTimeout(() => send_again(job.key), seconds * 1000);
  pump();
}

// A file that waits or was not sent through joins the queue anew.
export function send_again(key: number): void {
  const job = jobs.get(key);
  if (!job || requests.has(key) || queue.includes(job)) return;
  uploads.set((held) => with_progress(held, key, { sent: 0, waits: null, problem: null }));
  queue.push(job);
  pump();
}

function ended(key: number): void {
  requests.delete(key);
  sent_whole.delete(key);
  given_up.delete(key);
  jobs.delete(key);
  uploads.set((held) => without_sending(held, key));
  pump();
}

function failed(job: Job, problem: Problem): void {
  if (given_up.has(job.key)) return ended(job.key);
  requests.delete(job.key);
  sent_whole.delete(job.key);
  uploads.set((held) => with_progress(held, job.key, { problem }));
  pump();
}

// Stops a file on its way up, or takes a refused one off the list.
export function cancel_sending(key: number): void {
  queue = queue.filter((job) => job.key !== key);
  const request = requests.get(key);
  if (!request) return ended(key);
  if (!sent_whole.has(key)) return request.abort();
  given_up.add(key); // an abort would leave it with the server
  uploads.set((held) => without_sending(held, key));
}

// Cancels the review of a document and deletes the upload.
export async function remove_document(id: string): Promise<Problem | null> {
  const answer = await send('DELETE', `documents/${encodeURIComponent(id)}`);
  if (!answer.ok && answer.problem.status !== 404) return answer.problem;
  removed.add(id);
  local_files.delete(id);
  passwords.delete(id);
  uploads.set((held) => without_document(held, id));
  return null;
}

export async function give_password(id: string, password: string): Promise<Problem | null> {
  passwords.set(id, password);
  const answer = await send<Upload>('POST', `documents/${encodeURIComponent(id)}/password`, { password });
  return answer.ok ? null : answer.problem; // the events tell how it goes on
}

let events: EventSource | null = null;

// Hears of every document of the session; called again when the language changes. The browser reconnects by itself.
export function follow(): void {
  events?.close();
  events = new EventSource(api_path('events'));
  events.addEventListener('document', (event) => {
    const document = JSON.parse((event as MessageEvent<string>).data) as Upload;
    if (removed.has(document.id)) return;
    uploads.set((held) => with_document(held, document));
  });
  events.addEventListener('gone', (event) => {
    const { id } = JSON.parse((event as MessageEvent<string>).data) as { id: string };
    uploads.set((held) => without_document(held, id));
  });
  events.onerror = () => {
    if (events?.readyState === EventSource.CLOSED) setTimeout(() => void resume(), 3000);
  };
}

// After a break: what is there now, then news again.
async function resume(): Promise<void> {
  const answer = await ask<{ documents: Upload[] }>('documents');
  if (answer.ok) uploads.set((held) => ({ ...held, documents: answer.value.documents }));
  follow();
}

export function start_following(): void {
  follow();
  let { lang } = settings.get();
  settings.watch(() => {
    if (settings.get().lang === lang) return;
    lang = settings.get().lang;
    follow();
  });
}

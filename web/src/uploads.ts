// Sends files, follows their reviews, cancels. Lives as long as the page, whatever is shown.
import { api_path, ask, begin_session, posting_headers, send, session } from './api/client.ts';
import { kNoAnswer, type Problem, problem_of } from './api/problem.ts';
import type { Upload } from './api/server.ts';
import { kNoUploads, type Uploads, with_document, with_progress, with_sending, without_document, without_sending } from './model/uploads.ts';
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

const requests = new Map<number, XMLHttpRequest>();
let next_key = 1;
let alone: number | null = null;
let queue: { key: number; file: File; plan: string }[] = [];

// Files go up two at a time: the browser's connections are few, and the event stream needs one.
const kAtOnce = 2;

function too_large(file: File): Problem | null {
  const limit = session.get()?.max_bytes ?? Infinity;
  return file.size > limit ? { status: 413, code: 'too-large', title: '', detail: '' } : null;
}

export function upload(files: readonly File[], plan: string): void {
  alone = files.length === 1 ? next_key : null;
  awaited.set(() => null);
  for (const file of files) {
    const key = next_key++;
    const problem = too_large(file);
    uploads.set((held) => with_sending(held, { key, name: file.name, size: file.size, sent: 0, problem }));
    if (!problem) queue.push({ key, file, plan });
  }
  pump();
}

function pump(): void {
  while (requests.size < kAtOnce) {
    const next = queue.shift();
    if (!next) return;
    start(next.key, next.file, next.plan, true);
  }
}

function start(key: number, file: File, plan: string, first: boolean): void {
  const request = new XMLHttpRequest();
  requests.set(key, request);
  request.open('POST', api_path(`documents?name=${encodeURIComponent(file.name)}&against=${encodeURIComponent(plan)}`));
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  for (const [name, value] of Object.entries(posting_headers())) request.setRequestHeader(name, value);
  request.upload.onprogress = (event) => uploads.set((held) => with_progress(held, key, { sent: event.loaded }));
  request.onload = () => void answered(key, file, plan, request, first);
  request.onerror = () => failed(key, kNoAnswer);
  request.onabort = () => ended(key);
  request.send(file);
}

async function answered(key: number, file: File, plan: string, request: XMLHttpRequest, first: boolean): Promise<void> {
  if (request.status >= 200 && request.status < 300) {
    const document = JSON.parse(request.responseText) as Upload;
    local_files.set(document.id, file);
    if (key === alone) awaited.set(() => document.id);
    uploads.set((held) => with_document(held, document));
    return ended(key);
  }
  const problem = problem_of(request.status, request.responseText);
  if (first && (problem.status === 401 || problem.code === 'csrf-refused') && (await begin_session()).ok) return start(key, file, plan, false);
  return failed(key, problem);
}

function ended(key: number): void {
  requests.delete(key);
  uploads.set((held) => without_sending(held, key));
  pump();
}

function failed(key: number, problem: Problem): void {
  requests.delete(key);
  uploads.set((held) => with_progress(held, key, { problem }));
  pump();
}

// Stops a file on its way up, or takes a refused one off the list.
export function cancel_sending(key: number): void {
  queue = queue.filter((held) => held.key !== key);
  const request = requests.get(key);
  if (request) request.abort();
  else ended(key);
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
  if (!answer.ok) return answer.problem;
  if (answer.value) uploads.set((held) => with_document(held, answer.value));
  return null;
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

// The server's API as functions. What goes wrong comes back as a Problem, never as an exception.
import { settings } from '../settings.ts';
import { type Store, make_store } from '../store.ts';
import { kNoAnswer, type Problem, problem_of } from './problem.ts';
import type { Session } from './server.ts';

export type { Problem } from './problem.ts';
export type Answer<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };

export const kApi = 'api/v1';

// null until the server has answered once.
export const session: Store<Session | null> = make_store<Session | null>(null);

export function api_path(path: string): string {
  return `${kApi}/${path}${path.includes('?') ? '&' : '?'}lang=${settings.get().lang}`;
}

async function once<Value>(path: string, init: RequestInit): Promise<Answer<Value>> {
  try {
    const response = await fetch(api_path(path), { credentials: 'same-origin', ...init });
    const body = await response.text();
    if (!response.ok) return { ok: false, problem: problem_of(response.status, body) };
    return { ok: true, value: (body ? JSON.parse(body) : null) as Value };
  } catch {
    return { ok: false, problem: kNoAnswer };
  }
}

// Begins the session, or goes on with it.
export async function begin_session(): Promise<Answer<Session>> {
  const answer = await once<Session>('session', {});
  if (answer.ok) session.set(() => answer.value);
  return answer;
}

// The session may have ended meanwhile: then it is begun anew and the request sent once more.
function is_stale(problem: Problem): boolean {
  return problem.status === 401 || problem.code === 'csrf-refused';
}

export async function ask<Value>(path: string, init: () => RequestInit = () => ({})): Promise<Answer<Value>> {
  const answer = await once<Value>(path, init());
  if (answer.ok || !is_stale(answer.problem)) return answer;
  const begun = await begin_session();
  return begun.ok && begun.value.authenticated ? once<Value>(path, init()) : answer;
}

export function posting_headers(): Record<string, string> {
  return { 'X-CSRF-Token': session.get()?.csrf ?? '' };
}

export function send<Value>(method: string, path: string, body?: unknown): Promise<Answer<Value>> {
  return ask<Value>(path, () => {
    const headers = { ...posting_headers(), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) };
    return { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  });
}

// What went wrong, as RFC 9457 tells it. status 0: no answer came.
import type { ServerProblem } from './server.ts';

export type Problem = ServerProblem;

export const kNoAnswer: Problem = { status: 0, code: 'no-answer', title: '', detail: '' };

function object_of(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // a proxy's own page: the status says enough
  }
}

// A problem from any reply that is not a success, problem+json or not.
export function problem_of(status: number, body: string): Problem {
  const held = object_of(body);
  const text = (name: string) => (typeof held[name] === 'string' ? held[name] : '');
  const problem: Problem = { status, code: text('code'), title: text('title'), detail: text('detail') };
  if (typeof held['retry_after'] === 'number') problem.retry_after = held['retry_after'];
  if (held['password_field'] === true) problem.password_field = true;
  return problem;
}

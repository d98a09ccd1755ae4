// Values as the server sends them, with only what a test says about them.
import type { Upload } from '../src/api/server.ts';
import type { Finding, Result, Verdict } from '../src/api/shapes.ts';

export function result(code: string, verdict: Verdict, more: Partial<Result> = {}): Result {
  return {
    id: code,
    kind: 'TC',
    code,
    name: `Tiêu chí ${code}`,
    in_scope: true,
    verdict,
    reason: null,
    target: { text: '', kind: 'duty', conditions: [], items: [], conditional: false },
    claims: [],
    decisive: null,
    points: null,
    searched: [],
    nearest: null,
    decision: null,
    fingerprint: null,
    ...more,
  };
}

export function upload(id: string, more: Partial<Upload> = {}): Upload {
  return {
    id,
    name: `${id}.pdf`,
    size: 1,
    uploaded_at: '2022-12-14T08:00:00Z',
    state: 'done',
    position: null,
    pages: null,
    plan: null,
    kind: null,
    year: null,
    reported_unit: null,
    status: null,
    summary: null,
    previous: null,
    seconds: null,
    problem: null,
    ...more,
  };
}

export function finding(more: Partial<Finding>): Finding {
  return { rule: 'font', severity: 'note', code: null, message: '', expected: null, found: null, places: [], quote: null, waived: false, fingerprint: null, ...more };
}

// What the server answers beside reviews: session, plans, uploads, comparison, rules, dashboards (docs/api/openapi.json).
import type { Criterion, Severity, Status, Verdict } from './shapes.ts';

export interface Session {
  csrf: string;
  authenticated: boolean;
  token_needed: boolean;
  version: string;
  max_bytes: number;
  keep_seconds: number | null;
  has_store: boolean;
}

export interface Plan {
  id: string;
  name: string;
  year: number | null;
  number: string | null;
  date: string | null;
  title: string | null;
  criteria: number;
}

export interface ServerProblem {
  code: string;
  title: string;
  status: number;
  detail: string;
  retry_after?: number;
  password_field?: boolean;
}

export interface Summary {
  verdicts: Record<Verdict, number>;
  findings: Record<Severity, number>;
}

export type DocumentState = 'queued' | 'reading' | 'checking' | 'done' | 'failed' | 'cancelled';

export interface Upload {
  id: string;
  name: string;
  size: number;
  uploaded_at: string;
  state: DocumentState;
  position: number | null;
  pages: { done: number; total: number; recognising: number | null } | null;
  plan: string | null;
  kind: string | null;
  year: number | null;
  reported_unit: string | null;
  status: Status | null;
  summary: Summary | null;
  previous: string | null;
  seconds: number | null;
  problem: ServerProblem | null;
}

export interface Change {
  what: 'mended' | 'worse' | 'changed' | 'new' | 'gone' | 'same';
  code: string | null;
  id: string | null;
  name: string | null;
  before: Verdict | null;
  after: Verdict | null;
  rule: string | null;
  message: string | null;
  severity: Severity | null;
}

export interface Comparison {
  before: string;
  after: string;
  results: Change[];
  findings: Change[];
}

export interface RuleLine {
  id: string;
  group_name: string;
  severity: Severity;
  title: string;
}

export interface Rule extends RuleLine {
  messages: string[];
  why: string;
  mend: string;
  source: string;
}

export interface Batch {
  id: string;
  folder: string;
  documents: number;
  units: number;
  years: number[];
  statuses: Record<Status, number>;
}

export interface MatrixRow {
  unit: string | null;
  year: number | null;
  period: string | null;
  path: string;
  sha256: string;
  number: string | null;
  title: string | null;
  status: Status;
  cells: ({ verdict: Verdict; in_scope: boolean } | null)[];
  summary: Summary;
}

export interface Matrix {
  id: string;
  folder: string;
  criteria: (Pick<Criterion, 'id' | 'code' | 'field' | 'field_name'> & { name: string })[];
  rows: MatrixRow[];
}

export interface Todo {
  path: string;
  sha256: string;
  code: string | null;
  name: string | null;
  verdict: Verdict | null;
  rule: string | null;
  severity: Severity | null;
  what: string;
  how: string | null;
  deadline: { text: string; date: string | null } | null;
  pages: number[];
}

export interface Todos {
  folder: string;
  units: { unit: string | null; todos: Todo[] }[];
}

export interface UnreadableFile {
  path: string;
  code: string;
  detail: string;
  pages: number[];
}

export interface Unreadable {
  folder: string;
  files: UnreadableFile[];
}

export interface ArchiveYear {
  year: number;
  documents: number;
  verdicts: Record<Verdict, number>;
  met_share: number | null; // percent
}

export interface Archive {
  years: number[];
  units: { id: string; unit: string; years: ArchiveYear[] }[];
}

export interface UnitHistory {
  unit: string;
  years: number[];
  criteria: { code: string | null; name: string; cells: ({ verdict: Verdict; in_scope: boolean; sha256: string; batch: string } | null)[] }[];
}

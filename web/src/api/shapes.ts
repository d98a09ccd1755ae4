// The JSON of rasoat as types: rasoat.review/1 and rasoat.criteria/1 (docs/schema), as far as the pages use them.

export type Verdict = 'met' | 'not_met' | 'missing' | 'review' | 'not_applicable';
export type Severity = 'error' | 'warning' | 'note';
export type Status = 'compliant' | 'non_compliant' | 'needs_review' | 'unreadable';
export type Lang = 'vi' | 'en';

export interface Cell {
  table: number;
  row: number;
  column: number;
}

// page is 1-based, 0 in a draft (DOCX); bbox is x0, y0, x1, y1 in points, origin top left, page upright.
export interface Place {
  page: number;
  bbox: [number, number, number, number];
  paragraph?: number;
  cell?: Cell | null;
}

export interface Target {
  text: string;
  kind: 'threshold' | 'change' | 'zero' | 'list' | 'duty';
  conditions: string[];
  items: string[];
  conditional: boolean;
}

export interface Claim {
  text: string;
  evidence: string[];
  places: Place[];
  source: 'text' | 'ocr' | 'blank' | 'unread';
  confidence: number;
}

export interface Decision {
  verdict: string;
  by: string;
  date: string;
  reason: string;
}

export interface Points {
  max: number | null;
  earned: number | null;
  at_risk: number | null;
  self_scored: number | null;
  survey: boolean;
  working: string | null;
}

export interface Result {
  id: string;
  kind: 'TC' | 'TCTP' | null;
  code: string | null;
  name: string;
  in_scope: boolean;
  verdict: Verdict;
  reason: string | null;
  target: Target;
  claims: Claim[];
  decisive: number | null;
  points: Points | null;
  searched: number[];
  nearest: Claim | null;
  decision: Decision | null;
  fingerprint: string | null;
}

export interface Finding {
  rule: string;
  severity: Severity;
  code: string | null;
  message: string;
  expected: string | null;
  found: string | null;
  places: Place[];
  quote: string | null;
  waived: boolean;
  fingerprint: string | null;
}

export interface PageFact {
  number: number;
  source: 'text' | 'ocr' | 'blank' | 'unread';
  reason: string | null;
  confidence: number;
}

export interface Evidence {
  symbol: string | null;
  kind: string | null;
  text: string;
  date: string | null;
  in_period: boolean | null;
  codes: string[];
  places: Place[];
}

export interface PointsSum {
  max: number;
  earned: number;
  at_risk: number;
  undecided: number;
  self_scored: number;
  survey: number;
}

export interface FieldPoints extends PointsSum {
  field: string | null;
  field_name: string | null;
}

export interface ReviewedDocument {
  path: string;
  sha256: string | null;
  kind: string;
  unit: string | null;
  year: number | null;
  number: string | null;
  date: string | null;
  title: string | null;
  pages: PageFact[];
  status: Status;
  error: { code: string; message: string; page: number | null } | null;
  results: Result[];
  points: (PointsSum & { fields: FieldPoints[] }) | null;
  evidence: Evidence[];
  findings: Finding[];
}

export interface Source {
  path: string;
  number: string | null;
  date: string | null;
  year: number | null;
  title: string | null;
}

export interface ReviewFile {
  schema: string;
  criteria_source: Source | null;
  documents: ReviewedDocument[] | null;
}

export interface Criterion {
  id: string;
  code: string | null;
  field: string | null;
  field_name: string | null;
  lead: string | null;
  deadline: { text: string; date: string | null } | null;
}

export interface CriteriaFile {
  schema: string;
  source: Source;
  criteria: Criterion[];
}

export const kVerdicts: readonly Verdict[] = ['missing', 'not_met', 'review', 'met', 'not_applicable'];
export const kSeverities: readonly Severity[] = ['error', 'warning', 'note'];

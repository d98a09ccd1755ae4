// Verdicts counted, in total and by field (lĩnh vực).
import type { Criterion, Finding, Result, Verdict } from '../api/shapes.ts';
import { kVerdicts } from '../api/shapes.ts';

export type Counts = Record<Verdict, number>;

export interface FieldGroup {
  field: string;
  name: string;
  results: Result[];
  counts: Counts;
}

export function no_counts(): Counts {
  return { met: 0, not_met: 0, missing: 0, review: 0, not_applicable: 0 };
}

export function count_verdicts(verdicts: Iterable<Verdict>): Counts {
  const counts = no_counts();
  for (const verdict of verdicts) counts[verdict] += 1;
  return counts;
}

export function total(counts: Counts): number {
  return kVerdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
}

// The verdict that stands: what a person decided, else what the review says.
export function standing(result: Result): Verdict {
  const decided = result.decision?.verdict;
  return kVerdicts.find((verdict) => verdict === decided) ?? result.verdict;
}

// Results by field in the order of the criteria. A code without a known field goes by its first number.
export function group_by_field(results: Result[], criteria: Criterion[]): FieldGroup[] {
  const known = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const groups = new Map<string, FieldGroup>();
  for (const result of results) {
    const criterion = known.get(result.id);
    const field = criterion?.field ?? result.code?.split('.')[0] ?? '';
    const group = groups.get(field) ?? { field, name: criterion?.field_name ?? '', results: [], counts: no_counts() };
    group.results.push(result);
    group.counts[standing(result)] += 1;
    groups.set(field, group);
  }
  return [...groups.values()];
}

// Without those about criteria that another unit answers for: the review groups these.
export function own_findings(findings: Finding[], results: Result[]): Finding[] {
  const own = new Set(results.filter((result) => result.in_scope).map((result) => result.code));
  const others = new Set(results.filter((result) => !result.in_scope).map((result) => result.code));
  return findings.filter((finding) => finding.code === null || own.has(finding.code) || !others.has(finding.code));
}

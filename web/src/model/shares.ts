// The share met of each year of a unit's history: of what is met, not met or missing, as the archive counts it.
import type { UnitHistory } from '../api/server.ts';
import type { YearShare } from './trend.ts';

export function met_shares(history: Pick<UnitHistory, 'years' | 'criteria'>): YearShare[] {
  return history.years.map((year, index) => {
    const verdicts = history.criteria.flatMap(({ cells }) => (cells[index]?.in_scope ? [cells[index].verdict] : []));
    const decided = verdicts.filter((verdict) => verdict === 'met' || verdict === 'not_met' || verdict === 'missing');
    const met = decided.filter((verdict) => verdict === 'met').length;
    return { year, share: decided.length > 0 ? (100 * met) / decided.length : null };
  });
}

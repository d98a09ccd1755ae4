// Which criteria the table shows.
import type { Result, Verdict } from '../api/shapes.ts';
import { standing } from './counts.ts';
import { fold } from './fold.ts';

export interface Filter {
  verdicts: readonly Verdict[]; // none: all
  words: string; // every word must stand in code, name, target or reason, marks or not
  out_of_scope: boolean;
}

export const kNoFilter: Filter = { verdicts: [], words: '', out_of_scope: false };

function text_of(result: Result): string {
  const claims = result.claims.map((claim) => claim.text);
  return fold([result.code ?? '', result.name, result.target.text, result.reason ?? '', ...claims].join(' '));
}

export function passes(result: Result, filter: Filter): boolean {
  if (!result.in_scope && !filter.out_of_scope) return false;
  if (filter.verdicts.length > 0 && !filter.verdicts.includes(standing(result))) return false;
  const words = fold(filter.words).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = text_of(result);
  return words.every((word) => text.includes(word));
}

export function toggled(filter: Filter, verdict: Verdict): Filter {
  const on = filter.verdicts.includes(verdict);
  const verdicts = on ? filter.verdicts.filter((held) => held !== verdict) : [...filter.verdicts, verdict];
  return { ...filter, verdicts };
}

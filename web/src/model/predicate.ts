// A target as it was understood, in words: '≥ 100%'. '' where it is no figure.
import type { Target } from '../api/shapes.ts';
import type { Say, Words } from '../words/worded.ts';

export interface Figures {
  op: string | null;
  value: number | null;
  value_max: number | null;
  unit: string | null;
}

const kOps: Record<string, string> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' };

export function predicate(target: Target & Partial<Figures>, say: Say, lang: string): string {
  if (target.kind !== 'threshold' && target.kind !== 'change') return '';
  if (target.value == null || !target.op) return '';
  const unit = target.unit ? say(`unit.${target.unit}` as Words) : '';
  const figure = (value: number) => `${value.toLocaleString(lang)}${unit}`;
  const change = target.kind === 'change' ? `${say('target.change')} ` : '';
  if (target.op === 'between') return `${change}${figure(target.value)} – ${figure(target.value_max ?? target.value)}`;
  return `${change}${kOps[target.op] ?? target.op} ${figure(target.value)}`;
}

// Sizes of files and shares, in the notation of the language.
import type { Lang } from '../api/shapes.ts';

const kUnits = ['B', 'KB', 'MB', 'GB'] as const;

export function file_size(bytes: number, lang: Lang): string {
  const step = bytes < 1 ? 0 : Math.min(kUnits.length - 1, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** step;
  const digits = step === 0 || value >= 100 ? 0 : 1;
  return `${value.toLocaleString(lang, { maximumFractionDigits: digits })} ${kUnits[step]}`;
}

export function percent(part: number, whole: number): number {
  return whole > 0 ? Math.floor((100 * part) / whole) : 0;
}

// '2022-09-26' as it is written here: 26/9/2022.
export function written_date(iso: string, lang: Lang): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match;
  return lang === 'vi' ? `${Number(day)}/${Number(month)}/${year}` : `${Number(day)} ${kMonths[Number(month) - 1]} ${year}`;
}

const kMonths = 'January February March April May June July August September October November December'.split(' ');

// A word of the catalogue with its arguments filled in. What is filled in stays text: nothing here is HTML.
import type { Lang } from '../api/shapes.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type Words = keyof typeof vi;
export type Arguments = Record<string, string | number>;
export type Say = (key: Words, args?: Arguments) => string;

const kCatalogues: Record<Lang, Record<Words, string>> = { vi, en };

export function worded(lang: Lang, key: Words, args: Arguments = {}): string {
  return kCatalogues[lang][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}

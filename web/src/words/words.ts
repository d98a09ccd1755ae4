// The words of the pages in the language that the reader chose.
import type { Lang } from '../api/shapes.ts';
import { settings } from '../settings.ts';
import { use_store } from '../store.ts';
import { type Say, worded } from './worded.ts';

export type { Say, Words } from './worded.ts';

export function use_words(): { say: Say; lang: Lang } {
  const { lang } = use_store(settings);
  return { lang, say: (key, args) => worded(lang, key, args) };
}

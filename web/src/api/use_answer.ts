// A GET as something that a view shows: asked anew when path or language change.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { settings } from '../settings.ts';
import { use_store } from '../store.ts';
import { type Answer, ask } from './client.ts';

export interface Asked<Value> {
  answer: Answer<Value> | null; // null: on its way
  again: () => void;
}

// While a new answer is on its way for the same path, the one before it stays.
export function use_answer<Value>(path: string | null): Asked<Value> {
  const { lang } = use_store(settings);
  const [round, set_round] = useState(0);
  const [held, set_held] = useState<{ path: string | null; answer: Answer<Value> } | null>(null);
  useEffect(() => {
    if (path === null) return undefined;
    let live = true;
    void ask<Value>(path).then((answer) => {
      if (live) set_held({ path, answer });
    });
    return () => {
      live = false;
    };
  }, [path, lang, round]);
  const again = useCallback(() => set_round((count) => count + 1), []);
  return { answer: held?.path === path ? held.answer : null, again };
}

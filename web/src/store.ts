// A value that views watch. Everything that outlives one view is held in one of these.
import { useEffect, useState } from 'preact/hooks';

export interface Store<State> {
  get(): State;
  set(change: (state: State) => State): void;
  watch(listener: () => void): () => void;
}

export function make_store<State>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      const next = change(state);
      if (Object.is(next, state)) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export function use_store<State>(store: Store<State>): State {
  const [state, set_state] = useState(store.get());
  useEffect(() => {
    set_state(store.get());
    return store.watch(() => set_state(store.get()));
  }, [store]);
  return state;
}

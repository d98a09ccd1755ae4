// Which criteria are shown: by verdict, by words, with or without those of other units.
import { useId } from 'preact/hooks';
import { kVerdicts } from '../api/shapes.ts';
import type { Counts } from '../model/counts.ts';
import { type Filter, toggled } from '../model/filter.ts';
import { use_words } from '../words/words.ts';
import { kSigns } from './badge.tsx';

interface Props {
  filter: Filter;
  set_filter: (filter: Filter) => void;
  counts: Counts;
  outside: number; // criteria of other units
}

export function FilterBar({ filter, set_filter, counts, outside }: Props) {
  const { say } = use_words();
  const id = useId();
  return (
    <div class="filters" role="group" aria-label={say('filter.title')}>
      {kVerdicts.map((verdict) => (
        <button
          type="button"
          key={verdict}
          class={`chip tone-${verdict}`}
          aria-pressed={filter.verdicts.includes(verdict)}
          disabled={counts[verdict] === 0}
          onClick={() => set_filter(toggled(filter, verdict))}
        >
          <span class="sign" aria-hidden="true">
            {kSigns[verdict]}
          </span>
          {say(`verdict.${verdict}`)} <b>{counts[verdict]}</b>
        </button>
      ))}
      <label class="hidden" for={id}>
        {say('filter.words')}
      </label>
      <input
        id={id}
        type="search"
        class="search"
        placeholder={say('filter.words')}
        value={filter.words}
        onInput={(event) => set_filter({ ...filter, words: event.currentTarget.value })}
      />
      {outside > 0 && (
        <label class="check">
          <input type="checkbox" checked={filter.out_of_scope} onChange={(event) => set_filter({ ...filter, out_of_scope: event.currentTarget.checked })} />
          {say('filter.outside', { count: outside })}
        </label>
      )}
    </div>
  );
}

// What the signs of a matrix mean.
import { kVerdicts } from '../api/shapes.ts';
import { kSigns } from '../view/badge.tsx';
import { use_words } from '../words/words.ts';

export function Legend() {
  const { say } = use_words();
  return (
    <p class="legend">
      {kVerdicts.map((verdict) => (
        <span key={verdict}>
          <span class={`cell-sign tone-${verdict}`} aria-hidden="true">
            {kSigns[verdict]}
          </span>{' '}
          {say(`verdict.${verdict}`)}
        </span>
      ))}
      <span class="muted">{say('matrix.blank')}</span>
    </p>
  );
}

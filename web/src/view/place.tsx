// Where on paper: a button that shows it beside the list.
import type { Place } from '../api/shapes.ts';
import { type Say, use_words } from '../words/words.ts';

// What the reader asked to see: the places of one statement, in the colour of what is said of it.
export interface Spot {
  places: Place[];
  tone: string;
}
// null: there is no paper to show, as for a review of the store.
export type Show = ((spot: Spot) => void) | null;

export function place_words(place: Place, say: Say): string {
  if (place.page > 0) return say('place.page', { page: place.page });
  const cell = place.cell ? `${say('place.cell', { ...place.cell })}, ` : '';
  return place.paragraph ? `${cell}${say('place.paragraph', { paragraph: place.paragraph })}` : '';
}

// One button for statements on paper; words only where there is none, as for drafts.
export function PlaceButton({ places, tone, show, what }: { places: Place[]; tone: string; show: Show; what: string }) {
  const { say } = use_words();
  const words = [...new Set(places.map((place) => place_words(place, say)))].filter(Boolean).join(', ');
  if (!words) return null;
  if (!show || !places.some((place) => place.page > 0)) return <span class="place-words">{words}</span>;
  const press = (event: Event) => {
    event.stopPropagation();
    show({ places, tone });
  };
  return (
    <button type="button" class="place" onClick={press} aria-label={say('place.show', { where: words, what })}>
      {words}
    </button>
  );
}

// Turning pages and zooming.
import { use_words } from '../words/words.ts';

interface Props {
  page: number;
  pages: number;
  turn_to: (page: number) => void;
  zoom: number;
  set_zoom: (zoom: number) => void;
  close: (() => void) | null;
}

const kStep = 1.25;

function Press({ sign, words, press, disabled = false }: { sign: string; words: string; press: () => void; disabled?: boolean }) {
  return (
    <button type="button" class="icon" aria-label={words} title={words} disabled={disabled} onClick={press}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

export function ViewerBar({ page, pages, turn_to, zoom, set_zoom, close }: Props) {
  const { say, lang } = use_words();
  const share = zoom.toLocaleString(lang, { style: 'percent' });
  return (
    <div class="viewer-bar" role="toolbar" aria-label={say('viewer.tools')}>
      <Press sign="‹" words={say('viewer.back')} press={() => turn_to(page - 1)} disabled={page <= 1} />
      <span class="page-count">{say('viewer.page_of', { page, pages })}</span>
      <Press sign="›" words={say('viewer.next')} press={() => turn_to(page + 1)} disabled={page >= pages} />
      <span class="gap" />
      <Press sign="−" words={say('viewer.smaller')} press={() => set_zoom(Math.max(0.5, zoom / kStep))} disabled={zoom <= 0.5} />
      <button type="button" class="zoom" onClick={() => set_zoom(1)} aria-label={say('viewer.fit', { zoom: share })}>
        {share}
      </button>
      <Press sign="+" words={say('viewer.larger')} press={() => set_zoom(Math.min(4, zoom * kStep))} disabled={zoom >= 4} />
      {close && <Press sign="✕" words={say('viewer.close')} press={close} />}
    </div>
  );
}

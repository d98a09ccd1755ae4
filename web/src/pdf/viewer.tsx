// The document beside the findings: scrolls to a place and marks it.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Spot } from '../view/place.tsx';
import { use_words } from '../words/words.ts';
import { load_library } from './load.ts';
import type { PDFDocumentProxy } from './library.ts';
import { Page, type PageSize } from './page.tsx';
import { PasswordAsk } from './password_ask.tsx';
import { ViewerBar } from './viewer_bar.tsx';

export interface Shown extends Spot {
  turn: number; // grows with each wish: the same place may be asked for again
}

interface Props {
  url: string;
  file: File | null;
  password: string | null;
  shown: Shown | null;
  close: (() => void) | null; // where the viewer covers the list
}

type State =
  | { kind: 'loading' }
  | { kind: 'failed' }
  | { kind: 'password'; answer: (password: string) => void; wrong: boolean }
  | { kind: 'open'; pdf: PDFDocumentProxy; first: PageSize };

function use_pdf(url: string, file: File | null, password: string | null): State {
  const [state, set_state] = useState<State>({ kind: 'loading' });
  useEffect(() => {
    let live = true;
    let close = () => undefined as void;
    const set = (next: State) => live && set_state(next);
    const open = async () => {
      const { open_pdf } = await load_library();
      if (!live) return;
      const opened = open_pdf({ url, file, password, ask_password: (answer, wrong) => set({ kind: 'password', answer, wrong }) });
      close = opened.close;
      const pdf = await opened.document;
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
      set({ kind: 'open', pdf, first: { width, height } });
    };
    set_state({ kind: 'loading' });
    open().catch(() => set({ kind: 'failed' }));
    return () => {
      live = false;
      close();
    };
  }, [url, file, password]);
  return state;
}

function use_width(element: { current: HTMLElement | null }): number {
  const [width, set_width] = useState(0);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && set_width(Math.floor(entry.contentRect.width)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

// top is a share of the page's height; above are pixels left over it.
function scroll_to(view: HTMLElement, page: number, top: number, above: number): void {
  const frame = view.querySelector<HTMLElement>(`[data-page="${page}"]`);
  if (frame) view.scrollTo({ top: Math.max(0, frame.offsetTop + top * frame.offsetHeight - above) });
}

// Sizes of all pages, in order, as they become known: pages of one document differ, and a place is found by what
// stands above it.
function use_sizes(pdf: PDFDocumentProxy): PageSize[] {
  const [sizes, set_sizes] = useState<PageSize[]>([]);
  useEffect(() => {
    let live = true;
    const measure = async () => {
      const known: PageSize[] = [];
      for (let number = 1; live && number <= pdf.numPages; ++number) {
        const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
        known.push({ width, height });
        if (number % kSizesAtOnce === 0 || number === pdf.numPages) set_sizes([...known]);
      }
    };
    measure().catch(() => undefined); // a broken page: the rest keep the size of the first
    return () => {
      live = false;
    };
  }, [pdf]);
  return sizes;
}
const kSizesAtOnce = 25;

function page_in_view(view: HTMLElement): number {
  const middle = view.scrollTop + view.clientHeight / 3;
  const frames = [...view.querySelectorAll<HTMLElement>('[data-page]')];
  const above = frames.filter((frame) => frame.offsetTop <= middle);
  return Number(above[above.length - 1]?.dataset['page'] ?? 1);
}

function Pages({ pdf, first, shown, close }: { pdf: PDFDocumentProxy; first: PageSize; shown: Shown | null; close: (() => void) | null }) {
  const { say } = use_words();
  const view = useRef<HTMLDivElement>(null);
  const fit = use_width(view);
  const sizes = use_sizes(pdf);
  const [zoom, set_zoom] = useState(1);
  const [current, set_current] = useState(1);
  const width = Math.max(120, Math.floor((fit - 24) * zoom));

  const place = shown?.places.find((held) => held.page > 0 && held.page <= pdf.numPages);
  const size = place && sizes[place.page - 1];
  useEffect(() => {
    if (!view.current || !place || !size || fit === 0) return;
    scroll_to(view.current, place.page, place.bbox[1] / size.height, view.current.clientHeight / 3);
  }, [shown?.turn, size, fit > 0, zoom]);
  const turn_to = (page: number) => view.current && scroll_to(view.current, page, 0, 8);
  return (
    <>
      <ViewerBar page={current} pages={pdf.numPages} turn_to={turn_to} zoom={zoom} set_zoom={set_zoom} close={close} />
      <div class="pages" ref={view} tabIndex={0} role="region" aria-label={say('viewer.pages')} onScroll={(event) => set_current(page_in_view(event.currentTarget))}>
        {fit > 0 &&
          Array.from({ length: pdf.numPages }, (_, index) => (
            <Page
              key={index}
              pdf={pdf}
              number={index + 1}
              size={sizes[index] ?? first}
              width={width}
              places={shown?.places.filter((place) => place.page === index + 1) ?? []}
              tone={shown?.tone ?? ''}
            />
          ))}
      </div>
    </>
  );
}

export function Viewer({ url, file, password, shown, close }: Props) {
  const { say } = use_words();
  const state = use_pdf(url, file, password);
  const notes = { loading: say('viewer.loading'), failed: say('viewer.failed') };
  return (
    <section class="viewer" aria-label={say('viewer.title')}>
      {state.kind === 'open' && <Pages pdf={state.pdf} first={state.first} shown={shown} close={close} />}
      {state.kind === 'password' && <PasswordAsk wrong={state.wrong} answer={state.answer} />}
      {(state.kind === 'loading' || state.kind === 'failed') && (
        <p class="viewer-note" role="status">
          {notes[state.kind]}
        </p>
      )}
      {state.kind !== 'open' && close && (
        <button type="button" class="close-early" onClick={close}>
          {say('viewer.close')}
        </button>
      )}
    </section>
  );
}

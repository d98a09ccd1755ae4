// One page: painted when it comes near the window, its memory given back when it is far. Boxes lie over it.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '../api/shapes.ts';
import { use_words } from '../words/words.ts';
import { load_library } from './load.ts';
import type { PDFDocumentProxy, PDFPageProxy } from './library.ts';

export interface PageSize {
  width: number; // points, upright
  height: number;
}

const kMostPixels = 16e6; // of one canvas: a phone gives no more

function paint(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number) {
  const upright = page.getViewport({ scale: 1 });
  const wanted = (width / upright.width) * Math.min(2, devicePixelRatio || 1);
  const scale = Math.min(wanted, Math.sqrt(kMostPixels / (upright.width * upright.height)));
  const viewport = page.getViewport({ scale });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  return page.render({ canvas, viewport });
}

async function lay_text(page: PDFPageProxy, layer: HTMLElement, width: number) {
  const { TextLayer } = await load_library();
  const scale = width / page.getViewport({ scale: 1 }).width;
  layer.replaceChildren();
  layer.style.setProperty('--total-scale-factor', String(scale));
  await new TextLayer({ textContentSource: page.streamTextContent(), container: layer, viewport: page.getViewport({ scale }) }).render();
}

function use_near(element: { current: HTMLElement | null }): boolean {
  const [near, set_near] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new IntersectionObserver((entries) => set_near(entries.some((entry) => entry.isIntersecting)), { rootMargin: '900px 0px' });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return near;
}

function Boxes({ places, size, tone }: { places: Place[]; size: PageSize; tone: string }) {
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(3)}%`;
  return (
    <>
      {places.map(({ bbox: [x0, y0, x1, y1] }, index) => (
        <div
          key={index}
          class={`box tone-${tone}`}
          style={{
            left: share(x0 - 3, size.width),
            top: share(y0 - 3, size.height),
            width: share(x1 - x0 + 6, size.width),
            height: share(y1 - y0 + 6, size.height),
          }}
        />
      ))}
    </>
  );
}

interface Props {
  pdf: PDFDocumentProxy;
  number: number; // 1-based
  size: PageSize;
  width: number; // CSS pixels
  places: Place[];
  tone: string;
}

export function Page({ pdf, number, size, width, places, tone }: Props) {
  const { say } = use_words();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const near = use_near(frame);

  useEffect(() => {
    const held = canvas.current;
    const layer = text.current;
    if (!near || !held || !layer) return undefined;
    let task: ReturnType<typeof paint> | null = null;
    let live = true;
    const show = async () => {
      const page = await pdf.getPage(number);
      if (!live) return;
      task = paint(page, held, width);
      await task.promise;
      if (live) frame.current?.setAttribute('data-painted', 'true');
      if (live) await lay_text(page, layer, width);
    };
    show().catch(() => undefined); // cancelled, or a page that cannot be painted: it stays blank
    return () => {
      live = false;
      task?.cancel();
      held.width = 0;
      layer.replaceChildren();
      frame.current?.removeAttribute('data-painted');
    };
  }, [pdf, number, near, width]);

  return (
    <div ref={frame} class="page" data-page={number} style={{ width: `${width}px`, height: `${(width * size.height) / size.width}px` }}>
      <canvas ref={canvas} role="img" aria-label={say('viewer.page', { page: number })} />
      <div ref={text} class="text-layer" />
      <Boxes places={places} size={size} tone={tone} />
    </div>
  );
}

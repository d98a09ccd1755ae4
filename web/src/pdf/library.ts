// PDF.js as the pages use it, in a bundle of its own that is fetched when a PDF is first shown.
// No eval, no WebAssembly, no inline script or style: it runs under the page's strict policy.
import { getDocument, GlobalWorkerOptions, PasswordResponses, PDFDataRangeTransport, type PDFDocumentProxy, TextLayer } from 'pdfjs-dist';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
export { TextLayer };

const kBase = new URL('./', document.baseURI).href;
const kPiece = 256 * 1024; // bytes

// Pieces of a file that this browser still holds: nothing is fetched back, nothing is read whole.
class FileRange extends PDFDataRangeTransport {
  #file: File;
  constructor(file: File) {
    super(file.size, null);
    this.#file = file;
  }
  override requestDataRange(begin: number, end: number): void {
    const piece = this.#file.slice(begin, end).arrayBuffer();
    piece.then((bytes) => this.onDataRange(begin, new Uint8Array(bytes))).catch(() => this.abort());
  }
}

export interface Opening {
  url: string;
  file: File | null;
  password: string | null;
  // Asked for a password: wrong is true from the second time on.
  ask_password: (answer: (password: string) => void, wrong: boolean) => void;
}

export interface Opened {
  document: Promise<PDFDocumentProxy>;
  close: () => void;
}

export function open_pdf({ url, file, password, ask_password }: Opening): Opened {
  GlobalWorkerOptions.workerSrc = `${kBase}pdf.worker.js`;
  const task = getDocument({
    ...(file ? { range: new FileRange(file) } : { url }),
    ...(password === null ? {} : { password }),
    rangeChunkSize: kPiece,
    disableAutoFetch: true,
    disableStream: true,
    standardFontDataUrl: kBase,
    wasmUrl: kBase,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
  });
  task.onPassword = (answer: (password: string) => void, reason: number) => ask_password(answer, reason === PasswordResponses.INCORRECT_PASSWORD);
  return { document: task.promise, close: () => void task.destroy() };
}

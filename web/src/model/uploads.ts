// The list of uploads: what is still being sent from here, and what the server tells of the rest.
import type { Problem } from '../api/client.ts';
import type { Upload } from '../api/server.ts';

// A file on its way up.
export interface Sending {
  key: number;
  name: string;
  size: number;
  sent: number; // bytes
  waits: number | null; // seconds, while a busy server is to be asked again
  problem: Problem | null;
}

export interface Uploads {
  sending: Sending[];
  documents: Upload[]; // in the order of upload
}

export const kNoUploads: Uploads = { sending: [], documents: [] };

export function with_sending(uploads: Uploads, sending: Sending): Uploads {
  return { ...uploads, sending: [...uploads.sending, sending] };
}

export function with_progress(uploads: Uploads, key: number, change: Partial<Sending>): Uploads {
  return { ...uploads, sending: uploads.sending.map((held) => (held.key === key ? { ...held, ...change } : held)) };
}

export function without_sending(uploads: Uploads, key: number): Uploads {
  return { ...uploads, sending: uploads.sending.filter((held) => held.key !== key) };
}

// News of one document: replaces what was known of it, or joins the list.
export function with_document(uploads: Uploads, document: Upload): Uploads {
  const known = uploads.documents.some((held) => held.id === document.id);
  const documents = known ? uploads.documents.map((held) => (held.id === document.id ? document : held)) : [...uploads.documents, document];
  return { ...uploads, documents };
}

// The reply to an upload: news of the document may have overtaken it, and then stands.
export function with_first_news(uploads: Uploads, document: Upload): Uploads {
  return uploads.documents.some((held) => held.id === document.id) ? uploads : with_document(uploads, document);
}

export function without_document(uploads: Uploads, id: string): Uploads {
  return { ...uploads, documents: uploads.documents.filter((held) => held.id !== id) };
}

// A document together with its earlier attempts, latest first: what the list shows as one entry. Only files of one
// name stand together: two reports of one unit sent side by side are two entries, though the server may compare them.
export interface Attempts {
  latest: Upload;
  earlier: Upload[];
}

type Known = ReadonlyMap<string, Upload>;

function earlier_of(document: Upload, known: Known): Upload | undefined {
  const previous = document.previous ? known.get(document.previous) : undefined;
  return previous && previous !== document && previous.name === document.name ? previous : undefined;
}

export function attempts_of(documents: readonly Upload[]): Attempts[] {
  const known = new Map(documents.map((document) => [document.id, document]));
  const followed = new Set(documents.map((document) => earlier_of(document, known)));
  const latest = documents.filter((document) => !followed.has(document)).reverse();
  return latest.map((document) => ({ latest: document, earlier: chain_of(document, known) }));
}

function chain_of(document: Upload, known: Known): Upload[] {
  const chain: Upload[] = [];
  for (let at = earlier_of(document, known); at && !chain.includes(at); at = earlier_of(at, known)) chain.push(at);
  return chain;
}

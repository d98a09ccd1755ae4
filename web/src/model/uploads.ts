// The list of uploads: what is still being sent from here, and what the server tells of the rest.
import type { Problem } from '../api/client.ts';
import type { Upload } from '../api/server.ts';

// A file on its way up.
export interface Sending {
  key: number;
  name: string;
  size: number;
  sent: number; // bytes
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

export function without_document(uploads: Uploads, id: string): Uploads {
  return { ...uploads, documents: uploads.documents.filter((held) => held.id !== id) };
}

// A document together with its earlier attempts, latest first: what the list shows as one entry.
export interface Attempts {
  latest: Upload;
  earlier: Upload[];
}

export function attempts_of(documents: readonly Upload[]): Attempts[] {
  const known = new Map(documents.map((document) => [document.id, document]));
  const followed = new Set(documents.map((document) => document.previous));
  const latest = documents.filter((document) => !followed.has(document.id)).reverse();
  return latest.map((document) => ({ latest: document, earlier: earlier_than(document, known) }));
}

function earlier_than(document: Upload, known: ReadonlyMap<string, Upload>): Upload[] {
  const chain: Upload[] = [];
  let at = document.previous ? known.get(document.previous) : undefined;
  while (at && !chain.includes(at) && at !== document) {
    chain.push(at);
    at = at.previous ? known.get(at.previous) : undefined;
  }
  return chain;
}

// SHA-256 of a file in hexadecimal; null where the browser does not give it (a page that came without TLS).
export async function file_digest(file: Blob): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

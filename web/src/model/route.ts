// The address after '#', as a value: '#/review/7/findings?c=1.3.2'.
export interface Route {
  page: string; // '' is the first page
  parts: string[];
  query: Record<string, string>;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function parse_route(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [page = '', ...parts] = path.split('/').map(decoded);
  return { page, parts, query: Object.fromEntries(new URLSearchParams(query)) };
}

export function hash_of(page: string, parts: readonly (string | number)[] = [], query: Record<string, string> = {}): string {
  const path = [page, ...parts].map((part) => encodeURIComponent(String(part))).join('/');
  const search = new URLSearchParams(query).toString();
  return `#/${path}${search ? `?${search}` : ''}`;
}

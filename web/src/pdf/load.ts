// Fetches the PDF bundle once, when it is first needed.
export type Library = typeof import('./library.ts');

let held: Promise<Library> | null = null;

export function load_library(): Promise<Library> {
  held ??= import('./pdf.js' as string).then((library) => library as Library);
  held.catch(() => (held = null));
  return held;
}

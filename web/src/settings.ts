// What the reader chose for this browser: language, light or dark, the name that decisions carry.
import type { Lang } from './api/shapes.ts';
import { make_store } from './store.ts';

export type Theme = 'auto' | 'light' | 'dark';
export interface Settings {
  lang: Lang;
  theme: Theme;
  name: string;
}

const kKey = 'rasoat.settings';
const kDefaults: Settings = { lang: 'vi', theme: 'auto', name: '' };

// Storage may be forbidden or hold anything: then the defaults stand.
function read(): Settings {
  try {
    const held = JSON.parse(localStorage.getItem(kKey) ?? '{}') as Partial<Settings>;
    return {
      lang: held.lang === 'en' ? 'en' : 'vi',
      theme: held.theme === 'light' || held.theme === 'dark' ? held.theme : 'auto',
      name: typeof held.name === 'string' ? held.name : '',
    };
  } catch {
    return kDefaults;
  }
}

const dark = matchMedia('(prefers-color-scheme: dark)');

function shown_theme(theme: Theme): 'light' | 'dark' {
  if (theme !== 'auto') return theme;
  return dark.matches ? 'dark' : 'light';
}

function keep(settings: Settings): void {
  document.documentElement.lang = settings.lang;
  document.documentElement.dataset['theme'] = shown_theme(settings.theme);
  try {
    localStorage.setItem(kKey, JSON.stringify(settings));
  } catch {
    // private windows forbid it: the choice holds until the page is left
  }
}

export const settings = make_store<Settings>(read());

export function start_settings(): void {
  keep(settings.get());
  dark.addEventListener('change', () => keep(settings.get()));
  settings.watch(() => keep(settings.get()));
}

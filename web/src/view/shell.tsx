// Head of every page: where one is, language, light or dark.
import { session } from '../api/client.ts';
import { hash_of, type Route } from '../model/route.ts';
import { settings, type Theme } from '../settings.ts';
import { use_store } from '../store.ts';
import { use_words } from '../words/words.ts';

const kNext: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' };

function Choices() {
  const { say, lang } = use_words();
  const { theme } = use_store(settings);
  return (
    <div class="choices">
      <button type="button" class="plain" onClick={() => settings.set((held) => ({ ...held, theme: kNext[theme] }))}>
        {say(`theme.${theme}`)}
      </button>
      <button type="button" class="plain" lang={lang === 'vi' ? 'en' : 'vi'} onClick={() => settings.set((held) => ({ ...held, lang: lang === 'vi' ? 'en' : 'vi' }))}>
        {say('language.other')}
      </button>
    </div>
  );
}

export function Shell({ route }: { route: Route }) {
  const { say } = use_words();
  const stored = use_store(session)?.has_store ?? false;
  const here = route.page === 'review' ? '' : route.page;
  const links = [
    { page: '', words: say('nav.check') },
    ...(stored ? [{ page: 'batches', words: say('nav.batches') }, { page: 'archive', words: say('nav.archive') }] : []),
    { page: 'rules', words: say('nav.rules') },
  ];
  return (
    <header class="shell">
      <a class="skip" href="#main" onClick={skip}>
        {say('nav.skip')}
      </a>
      <a class="brand" href={hash_of('')}>
        rasoat
      </a>
      <nav aria-label={say('nav.label')}>
        {links.map((link) => (
          <a key={link.page} href={hash_of(link.page)} aria-current={link.page === here ? 'page' : undefined}>
            {link.words}
          </a>
        ))}
      </nav>
      <Choices />
    </header>
  );
}

// '#main' is no address of ours: the focus moves, the route stays.
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

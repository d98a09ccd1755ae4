// The review as files, and on paper.
import { api_path } from '../api/client.ts';
import { use_words } from '../words/words.ts';

const kFormats = ['xlsx', 'pdf', 'html', 'json'] as const;

export function Downloads({ path }: { path: string }) {
  const { say } = use_words();
  return (
    <nav class="downloads" aria-label={say('download.title')}>
      {kFormats.map((format) => (
        <a key={format} class="button" href={api_path(`${path}/downloads/${format}`)} download>
          {say(`download.${format}`)}
        </a>
      ))}
      <button type="button" onClick={() => print()}>
        {say('download.print')}
      </button>
    </nav>
  );
}

// The first page: files go in, results come out.
import { useEffect } from 'preact/hooks';
import { session } from '../api/client.ts';
import { hash_of } from '../model/route.ts';
import { use_store } from '../store.ts';
import { awaited, uploads } from '../uploads.ts';
import { use_words } from '../words/words.ts';
import { DropZone } from './drop_zone.tsx';
import { UploadList } from './upload_list.tsx';

// A file sent alone opens by itself once it is done; several stay in the list.
function use_opening(): void {
  const { documents } = use_store(uploads);
  const id = use_store(awaited);
  const done = documents.some((document) => document.id === id && document.state === 'done');
  useEffect(() => {
    if (!done || id === null) return;
    awaited.set(() => null);
    location.hash = hash_of('review', [id]);
  }, [done, id]);
}

function Keeping() {
  const { say } = use_words();
  const held = use_store(session);
  if (!held) return null;
  const minutes = held.keep_seconds === null ? null : Math.round(held.keep_seconds / 60);
  return <p class="muted keeping">{minutes === null ? say('home.keep_session') : say('home.keep_minutes', { minutes })}</p>;
}

export function HomePage() {
  const { say } = use_words();
  use_opening();
  return (
    <div class="narrow">
      <h1>{say('home.title')}</h1>
      <p class="lead">{say('home.lead')}</p>
      <DropZone />
      <UploadList />
      <Keeping />
    </div>
  );
}

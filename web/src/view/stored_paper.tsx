// The store keeps reviews, not the PDFs: who has the file at hand opens it here, and places are shown as ever. It stays
// in this browser.
import { useRef, useState } from 'preact/hooks';
import { file_digest } from '../model/digest.ts';
import { use_words } from '../words/words.ts';

export function StoredPaper({ sha256, open }: { sha256: string; open: (file: File) => void }) {
  const { say } = use_words();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, set_wrong] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const digest = await file_digest(file);
    const other = digest !== null && digest !== sha256;
    set_wrong(other);
    if (!other) open(file);
  };
  return (
    <div class="stored-paper">
      <p class="muted">{say('stored.no_paper')}</p>
      <button type="button" onClick={() => input.current?.click()}>
        {say('stored.open')}
      </button>
      <input ref={input} type="file" accept=".pdf,application/pdf" hidden data-paper onChange={(event) => void take(event.currentTarget.files?.[0])} />
      {wrong && (
        <p class="problem" role="alert">
          {say('stored.other')}
        </p>
      )}
    </div>
  );
}

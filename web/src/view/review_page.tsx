// The review of an upload, or of a document of the store.
import { useState } from 'preact/hooks';
import { type Answer, api_path, send, session } from '../api/client.ts';
import type { Upload } from '../api/server.ts';
import type { ReviewFile } from '../api/shapes.ts';
import { use_answer } from '../api/use_answer.ts';
import { hash_of } from '../model/route.ts';
import { use_store } from '../store.ts';
import { local_files, passwords, uploads } from '../uploads.ts';
import { use_words } from '../words/words.ts';
import type { Decide } from './decision_form.tsx';
import { ProblemBox } from './problem.tsx';
import { type Paper, ReviewView } from './review_view.tsx';
import { StoredPaper } from './stored_paper.tsx';

function paper_of(upload: Upload): Paper | null {
  if (/\.docx$/i.test(upload.name)) return null;
  return { url: api_path(`documents/${upload.id}/file`), file: local_files.get(upload.id) ?? null, password: passwords.get(upload.id) ?? null };
}

function decide_at(path: string, again: () => void): Decide {
  return async (result, decision) => {
    const where = `${path}/decisions/${encodeURIComponent(result.id)}`;
    const answer: Answer<unknown> = await (decision ? send('PUT', where, decision) : send('DELETE', where));
    if (!answer.ok) return answer.problem;
    again();
    return null;
  };
}

function Waiting({ answer, again }: { answer: Answer<ReviewFile> | null; again: () => void }) {
  const { say } = use_words();
  if (answer === null) return <p class="note">{say('loading')}</p>;
  return (
    <div class="narrow">
      {!answer.ok && <ProblemBox problem={answer.problem} retry={again} />}
      <p>
        <a href={hash_of('')}>{say('review.back')}</a>
      </p>
    </div>
  );
}

export function ReviewPage({ id, first }: { id: string; first: string | null }) {
  const { documents } = use_store(uploads);
  const upload = documents.find((document) => document.id === id) ?? null;
  const stored = use_store(session)?.has_store ?? false; // decisions are kept there
  const path = `documents/${encodeURIComponent(id)}`;
  const { answer, again } = use_answer<ReviewFile>(`${path}/review`);
  const document = answer?.ok ? answer.value.documents?.[0] : undefined;
  if (!answer?.ok || !document) return <Waiting answer={answer} again={again} />;
  const others = documents.filter((other) => other.id !== id && other.state === 'done').reverse();
  return (
    <ReviewView
      key={id}
      review={answer.value}
      document={document}
      name={upload?.name ?? ''}
      upload={upload}
      others={others}
      paper={upload && paper_of(upload)}
      downloads={path}
      decide={stored ? decide_at(path, again) : null}
      first={first}
    />
  );
}

export function StoredReviewPage({ batch, sha256, first }: { batch: string; sha256: string; first: string | null }) {
  const path = `batches/${encodeURIComponent(batch)}/documents/${encodeURIComponent(sha256)}`;
  const { answer, again } = use_answer<ReviewFile>(`${path}/review`);
  const [file, open] = useState<File | null>(null);
  const document = answer?.ok ? answer.value.documents?.[0] : undefined;
  if (!answer?.ok || !document) return <Waiting answer={answer} again={again} />;
  const is_pdf = !/\.docx$/i.test(document.path);
  return (
    <ReviewView
      key={sha256}
      review={answer.value}
      document={document}
      name=""
      upload={null}
      others={[]}
      paper={file && { url: '', file, password: null }}
      open_paper={is_pdf && !file ? <StoredPaper sha256={sha256} open={open} /> : null}
      downloads={null}
      decide={decide_at(path, again)}
      first={first}
    />
  );
}

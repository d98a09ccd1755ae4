// What was sent and how far it is: upload, queue, pages read, result; cancel and remove.
import { useState } from 'preact/hooks';
import type { Problem } from '../api/client.ts';
import type { Upload } from '../api/server.ts';
import { type Attempts, attempts_of, type Sending } from '../model/uploads.ts';
import { hash_of } from '../model/route.ts';
import { file_size, percent } from '../model/size.ts';
import { PasswordAsk } from '../pdf/password_ask.tsx';
import { use_store } from '../store.ts';
import { cancel_sending, give_password, passwords, remove_document, send_again, uploads } from '../uploads.ts';
import { type Say, use_words } from '../words/words.ts';
import { kVerdicts } from '../api/shapes.ts';
import { StatusBadge, kSigns } from './badge.tsx';
import { ProblemBox, problem_words } from './problem.tsx';

function Progress({ done, whole, words }: { done: number; whole: number; words: string }) {
  return (
    <div class="progress-line">
      <progress max={Math.max(1, whole)} value={done} aria-label={words} />
      <span>{words}</span>
    </div>
  );
}

const kLost = new Set([0, 408]); // no answer, or too slow a line

function SendingState({ sending }: { sending: Sending }) {
  const { say, lang } = use_words();
  const { problem } = sending;
  if (problem) return kLost.has(problem.status) ? <ProblemBox problem={problem} retry={() => send_again(sending.key)} /> : <ProblemBox problem={problem} />;
  if (sending.waits !== null) return <p class="muted">{say('upload.waits', { seconds: sending.waits })}</p>;
  const words = say('upload.sending', { percent: percent(sending.sent, sending.size), size: file_size(sending.size, lang) });
  return <Progress done={sending.sent} whole={sending.size} words={words} />;
}

function SendingCard({ sending }: { sending: Sending }) {
  const { say } = use_words();
  return (
    <li class="card">
      <div class="card-head">
        <strong class="file-name">{sending.name}</strong>
        <button type="button" class="plain" onClick={() => cancel_sending(sending.key)}>
          {say(sending.problem ? 'upload.dismiss' : 'upload.cancel')}
        </button>
      </div>
      <SendingState sending={sending} />
    </li>
  );
}

function stage_words(document: Upload, say: Say): string {
  if (document.state === 'queued') return say(document.position ? 'upload.queued_behind' : 'upload.queued', { count: document.position ?? 0 });
  if (document.state === 'checking') return say('upload.checking');
  if (!document.pages) return say('upload.opening');
  const { done, total, recognising } = document.pages;
  return recognising === null ? say('upload.reading', { done, total }) : say('upload.recognising', { done, total, page: recognising });
}

function Under({ document }: { document: Upload }) {
  const { say } = use_words();
  return <Progress done={document.pages?.done ?? 0} whole={document.pages?.total ?? 1} words={stage_words(document, say)} />;
}

function Numbers({ document }: { document: Upload }) {
  const { say } = use_words();
  if (!document.summary || !document.status) return null;
  const { verdicts, findings } = document.summary;
  return (
    <p class="numbers">
      <StatusBadge status={document.status} />
      {kVerdicts
        .filter((verdict) => verdicts[verdict] > 0)
        .map((verdict) => (
          <span key={verdict} class={`text-${verdict}`}>
            <span aria-hidden="true">{kSigns[verdict]}</span> {verdicts[verdict]} {say(`verdict.${verdict}`).toLowerCase()}
          </span>
        ))}
      <span class="muted">{say('upload.findings', { errors: findings.error, warnings: findings.warning, notes: findings.note })}</span>
    </p>
  );
}

function Failed({ document }: { document: Upload }) {
  const { say } = use_words();
  const [refused, set_refused] = useState<Problem | null>(null);
  const problem = document.problem;
  if (!problem) return null;
  if (!problem.password_field) return <ProblemBox problem={problem} />;
  const answer = (password: string) => void give_password(document.id, password).then(set_refused);
  return (
    <>
      <p class="problem">{problem_words(problem, say)}</p>
      <PasswordAsk wrong={passwords.has(document.id)} answer={answer} />
      {refused && <ProblemBox problem={refused} />}
    </>
  );
}

function Earlier({ earlier }: { earlier: Upload[] }) {
  const { say, lang } = use_words();
  if (earlier.length === 0) return null;
  return (
    <details class="earlier">
      <summary>{say('upload.earlier', { count: earlier.length })}</summary>
      <ul>
        {earlier.map((document) => (
          <li key={document.id}>
            <a href={hash_of('review', [document.id])}>{`${document.name} (${new Date(document.uploaded_at).toLocaleTimeString(lang)})`}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function DocumentCard({ attempts: { latest, earlier } }: { attempts: Attempts }) {
  const { say } = use_words();
  const [problem, set_problem] = useState<Problem | null>(null);
  const finished = latest.state === 'done' || latest.state === 'failed' || latest.state === 'cancelled';
  return (
    <li class="card" data-state={latest.state}>
      <div class="card-head">
        <strong class="file-name">{latest.name}</strong>
        {latest.state === 'done' && (
          <a class="button primary" href={hash_of('review', [latest.id])}>
            {say('upload.open')}
          </a>
        )}
        <button type="button" class="plain" onClick={() => void remove_document(latest.id).then(set_problem)}>
          {say(finished ? 'upload.remove' : 'upload.cancel')}
        </button>
      </div>
      {!finished && <Under document={latest} />}
      {latest.state === 'done' && <Numbers document={latest} />}
      {latest.state === 'failed' && <Failed document={latest} />}
      {latest.state === 'cancelled' && <p class="muted">{say('upload.cancelled')}</p>}
      {problem && <ProblemBox problem={problem} />}
      <Earlier earlier={earlier} />
    </li>
  );
}

export function UploadList() {
  const { say } = use_words();
  const held = use_store(uploads);
  if (held.sending.length + held.documents.length === 0) return null;
  return (
    <section aria-label={say('upload.list')}>
      <ul class="cards">
        {held.sending.map((sending) => (
          <SendingCard key={sending.key} sending={sending} />
        ))}
        {attempts_of(held.documents).map((attempts) => (
          <DocumentCard key={attempts.latest.id} attempts={attempts} />
        ))}
      </ul>
    </section>
  );
}

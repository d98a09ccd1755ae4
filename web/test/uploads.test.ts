import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attempts_of, kNoUploads, with_document, with_first_news, with_progress, with_sending, without_document, without_sending } from '../src/model/uploads.ts';
import { problem_of } from '../src/api/problem.ts';
import { upload } from './samples.ts';

test('a file on its way is told of, moves on, and leaves', () => {
  const begun = with_sending(kNoUploads, { key: 1, name: 'a.pdf', size: 10, sent: 0, waits: null, problem: null });
  const half = with_progress(begun, 1, { sent: 5 });
  assert.equal(half.sending[0]?.sent, 5);
  assert.deepEqual(with_progress(half, 2, { sent: 9 }), half);
  assert.deepEqual(without_sending(half, 1), kNoUploads);
});

test('news of a document replaces what was known of it and keeps the order', () => {
  const held = with_document(with_document(kNoUploads, upload('a', { state: 'queued' })), upload('b'));
  const news = with_document(held, upload('a', { state: 'done' }));
  assert.deepEqual(
    news.documents.map((document) => [document.id, document.state]),
    [
      ['a', 'done'],
      ['b', 'done'],
    ],
  );
  assert.deepEqual(without_document(news, 'a').documents.map((document) => document.id), ['b']);
});

test('the reply to an upload does not undo news that overtook it', () => {
  const done = with_document(kNoUploads, upload('a', { state: 'done' }));
  assert.equal(with_first_news(done, upload('a', { state: 'queued' })).documents[0]?.state, 'done');
  assert.equal(with_first_news(kNoUploads, upload('a', { state: 'queued' })).documents[0]?.state, 'queued');
});

test('attempts of one document stand together, the latest first', () => {
  const a = (id: string, previous: string | null) => upload(id, { name: 'a.pdf', previous });
  const documents = [a('a1', null), upload('b'), a('a2', 'a1'), a('a3', 'a2'), upload('c', { previous: 'b' })];
  assert.deepEqual(
    attempts_of(documents).map(({ latest, earlier }) => [latest.id, earlier.map((document) => document.id)]),
    [
      ['c', []],
      ['a3', ['a2', 'a1']],
      ['b', []],
    ],
  );
});

test('an attempt that names itself or one that is gone stands alone', () => {
  assert.deepEqual(attempts_of([upload('a', { previous: 'gone' })]), [{ latest: upload('a', { previous: 'gone' }), earlier: [] }]);
  assert.deepEqual(attempts_of([upload('a', { previous: 'a' })]), [{ latest: upload('a', { previous: 'a' }), earlier: [] }]);
});

test('a problem is read from problem+json, and from a reply that is none', () => {
  const body = JSON.stringify({ type: 't', code: 'busy', title: 'Bận', status: 429, detail: 'Đang bận.', retry_after: 5 });
  assert.deepEqual(problem_of(429, body), { status: 429, code: 'busy', title: 'Bận', detail: 'Đang bận.', retry_after: 5 });
  for (const other of ['<html>Bad gateway</html>', '', 'null', '[1]', '{"detail":{"a":1}}']) {
    assert.deepEqual(problem_of(502, other), { status: 502, code: '', title: '', detail: '' });
  }
});

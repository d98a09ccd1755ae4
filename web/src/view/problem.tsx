// What went wrong, in the server's words where it gave some.
import type { Problem } from '../api/client.ts';
import { type Say, type Words, use_words } from '../words/words.ts';

const kKnown: Record<number, Words> = {
  0: 'problem.no_answer',
  401: 'problem.sign_in',
  403: 'problem.forbidden',
  404: 'problem.gone',
  413: 'problem.too_large',
  415: 'problem.not_pdf',
  429: 'problem.busy',
  503: 'problem.busy',
};

export function problem_words(problem: Problem, say: Say): string {
  if (problem.detail) return problem.detail;
  return say(kKnown[problem.status] ?? 'problem.other', { status: problem.status });
}

export function ProblemBox({ problem, retry }: { problem: Problem; retry?: () => void }) {
  const { say } = use_words();
  return (
    <div class="problem" role="alert">
      <span>{problem_words(problem, say)}</span>
      {retry && (
        <button type="button" onClick={retry}>
          {say('problem.retry')}
        </button>
      )}
    </div>
  );
}

// Where the server wants its token first.
import { useId, useState } from 'preact/hooks';
import { type Problem, begin_session, send, session } from '../api/client.ts';
import type { Session } from '../api/server.ts';
import { use_words } from '../words/words.ts';
import { ProblemBox } from './problem.tsx';

export function SignInPage() {
  const { say } = use_words();
  const id = useId();
  const [token, set_token] = useState('');
  const [problem, set_problem] = useState<Problem | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const answer = await send<Session>('POST', 'session', { token: token.trim() });
    if (!answer.ok) return set_problem(answer.problem);
    if (answer.value) session.set(() => answer.value);
    else await begin_session();
  };
  return (
    <form class="narrow sign-in" onSubmit={(event) => void submit(event)}>
      <h1>{say('sign_in.title')}</h1>
      <p>{say('sign_in.lead')}</p>
      <label for={id}>{say('sign_in.token')}</label>
      <input id={id} type="password" autocomplete="current-password" required value={token} onInput={(event) => set_token(event.currentTarget.value)} />
      <button type="submit" class="primary">
        {say('sign_in.enter')}
      </button>
      {problem && <ProblemBox problem={problem} />}
    </form>
  );
}

// Asks for the password of a file, to show it or to have it read.
import { useId, useState } from 'preact/hooks';
import { use_words } from '../words/words.ts';

export function PasswordAsk({ wrong, answer }: { wrong: boolean; answer: (password: string) => void }) {
  const { say } = use_words();
  const id = useId();
  const [password, set_password] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    if (password) answer(password);
  };
  return (
    <form class="password" onSubmit={submit}>
      <label for={id}>{say('password.label')}</label>
      <input id={id} type="password" autocomplete="off" maxLength={127} value={password} onInput={(event) => set_password(event.currentTarget.value)} />
      <button type="submit">{say('password.open')}</button>
      {wrong && (
        <span class="wrong" role="alert">
          {say('password.wrong')}
        </span>
      )}
    </form>
  );
}

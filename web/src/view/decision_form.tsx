// A person's decision about one verdict: who, what, why. It is kept with the store and holds through every new run.
import { useId, useState } from 'preact/hooks';
import type { Problem } from '../api/client.ts';
import { type Result, type Verdict, kVerdicts } from '../api/shapes.ts';
import { standing } from '../model/counts.ts';
import { written_date } from '../model/size.ts';
import { settings } from '../settings.ts';
import { use_words } from '../words/words.ts';
import { VerdictBadge } from './badge.tsx';
import { ProblemBox } from './problem.tsx';

export interface NewDecision {
  verdict: Verdict;
  by: string;
  reason: string;
}
// null withdraws. Gives what went wrong, or null.
export type Decide = (result: Result, decision: NewDecision | null) => Promise<Problem | null>;

function Decided({ result, withdraw, busy }: { result: Result; withdraw: () => void; busy: boolean }) {
  const { say, lang } = use_words();
  const decision = result.decision;
  if (!decision) return null;
  const date = written_date(decision.date, lang);
  return (
    <p class="decided">
      <strong>{say('decision.stands', { by: decision.by, date })}</strong> <VerdictBadge verdict={standing(result)} />{' '}
      <span>{decision.reason}</span> <span class="muted">{say('decision.tool', { verdict: say(`verdict.${result.verdict}`) })}</span>{' '}
      <button type="button" class="plain" disabled={busy} onClick={withdraw}>
        {say('decision.withdraw')}
      </button>
    </p>
  );
}

export function DecisionForm({ result, decide }: { result: Result; decide: Decide }) {
  const { say } = use_words();
  const id = useId();
  const [verdict, set_verdict] = useState<Verdict>(standing(result));
  const [by, set_by] = useState(settings.get().name);
  const [reason, set_reason] = useState('');
  const [busy, set_busy] = useState(false);
  const [problem, set_problem] = useState<Problem | null>(null);

  const run = async (decision: NewDecision | null) => {
    set_busy(true);
    set_problem(await decide(result, decision));
    set_busy(false);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    settings.set((held) => ({ ...held, name: by.trim() }));
    void run({ verdict, by: by.trim(), reason: reason.trim() });
  };
  return (
    <section class="decision" aria-label={say('decision.title')}>
      <Decided result={result} withdraw={() => void run(null)} busy={busy} />
      <details>
        <summary>{say(result.decision ? 'decision.again' : 'decision.title')}</summary>
        <form onSubmit={submit}>
          <label for={`${id}v`}>{say('decision.verdict')}</label>
          <select id={`${id}v`} value={verdict} onChange={(event) => set_verdict(event.currentTarget.value as Verdict)}>
            {kVerdicts.map((value) => (
              <option key={value} value={value}>
                {say(`verdict.${value}`)}
              </option>
            ))}
          </select>
          <label for={`${id}n`}>{say('decision.by')}</label>
          <input id={`${id}n`} required maxLength={200} autocomplete="name" value={by} onInput={(event) => set_by(event.currentTarget.value)} />
          <label for={`${id}r`}>{say('decision.reason')}</label>
          <textarea id={`${id}r`} required maxLength={2000} rows={2} value={reason} onInput={(event) => set_reason(event.currentTarget.value)} />
          <button type="submit" disabled={busy}>
            {say('decision.save')}
          </button>
        </form>
        {problem && <ProblemBox problem={problem} />}
      </details>
    </section>
  );
}

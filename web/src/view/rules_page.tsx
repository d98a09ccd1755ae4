// What is checked, why, how to mend it: the list, and one rule's own page.
import type { Rule, RuleLine } from '../api/server.ts';
import { use_answer } from '../api/use_answer.ts';
import { hash_of } from '../model/route.ts';
import { use_words } from '../words/words.ts';
import { SeverityBadge } from './badge.tsx';
import { ProblemBox } from './problem.tsx';

function RuleList({ rules }: { rules: RuleLine[] }) {
  const groups = [...new Set(rules.map((rule) => rule.group_name))];
  return (
    <>
      {groups.map((group) => (
        <section key={group}>
          <h2>{group}</h2>
          <ul class="rules">
            {rules
              .filter((rule) => rule.group_name === group)
              .map((rule) => (
                <li key={rule.id}>
                  <SeverityBadge severity={rule.severity} /> <a href={hash_of('rules', [rule.id])}>{rule.title}</a> <code>{rule.id}</code>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

export function RulesPage() {
  const { say } = use_words();
  const { answer, again } = use_answer<{ rules: RuleLine[] }>('rules');
  return (
    <div class="narrow">
      <h1>{say('rules.title')}</h1>
      <p class="lead">{say('rules.lead')}</p>
      {answer === null && <p class="muted">{say('loading')}</p>}
      {answer?.ok === false && <ProblemBox problem={answer.problem} retry={again} />}
      {answer?.ok && <RuleList rules={answer.value.rules} />}
    </div>
  );
}

function RuleBody({ rule }: { rule: Rule }) {
  const { say } = use_words();
  return (
    <>
      <h1>{rule.title}</h1>
      <p>
        <SeverityBadge severity={rule.severity} /> {rule.group_name} · <code>{rule.id}</code>
      </p>
      <h2>{say('rule.checks')}</h2>
      <ul>
        {rule.messages.map((message) => (
          <li key={message}>{message.replace(/\{\w+\}/g, '…')}</li>
        ))}
      </ul>
      <h2>{say('rule.why')}</h2>
      <p>{rule.why}</p>
      <h2>{say('rule.mend')}</h2>
      <p>{rule.mend}</p>
      <h2>{say('rule.source')}</h2>
      <p>{rule.source}</p>
    </>
  );
}

export function RulePage({ id }: { id: string }) {
  const { say } = use_words();
  const { answer, again } = use_answer<Rule>(`rules/${encodeURIComponent(id)}`);
  return (
    <article class="narrow">
      <p>
        <a href={hash_of('rules')}>{say('rules.back')}</a>
      </p>
      {answer === null && <p class="muted">{say('loading')}</p>}
      {answer?.ok === false && <ProblemBox problem={answer.problem} retry={again} />}
      {answer?.ok && <RuleBody rule={answer.value} />}
    </article>
  );
}

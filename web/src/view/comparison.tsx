// This attempt beside an earlier one: what is mended, what is new, which verdicts moved.
import { useState } from 'preact/hooks';
import type { Change, Comparison, RuleLine, Upload } from '../api/server.ts';
import { use_answer } from '../api/use_answer.ts';
import { type Words, use_words } from '../words/words.ts';
import { SeverityBadge, VerdictBadge } from './badge.tsx';
import { ProblemBox } from './problem.tsx';

function Verdicts({ changes }: { changes: Change[] }) {
  const { say } = use_words();
  return (
    <table class="plain-table">
      <caption class="hidden">{say('compare.verdicts')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('table.code')}</th>
          <th scope="col">{say('table.criterion')}</th>
          <th scope="col">{say('compare.before')}</th>
          <th scope="col">{say('compare.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.id}>
            <th scope="row">{change.code ?? change.id}</th>
            <td>{change.name}</td>
            <td>{change.before ? <VerdictBadge verdict={change.before} /> : '–'}</td>
            <td>{change.after ? <VerdictBadge verdict={change.after} /> : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FindingLines({ changes, titles }: { changes: Change[]; titles: ReadonlyMap<string, string> }) {
  return (
    <ul class="findings">
      {changes.map((change, index) => (
        <li key={index} class="finding">
          <div class="finding-head">
            {change.severity && <SeverityBadge severity={change.severity} />}
            <strong>{titles.get(change.rule ?? '') ?? change.rule}</strong>
            {change.code && <span class="code-tag">{change.code}</span>}
          </div>
          <p class="message">{change.message}</p>
        </li>
      ))}
    </ul>
  );
}

const kGroups: readonly { what: readonly Change['what'][]; title: Words; tone: string }[] = [
  { what: ['mended', 'gone'], title: 'compare.mended', tone: 'met' },
  { what: ['worse', 'new'], title: 'compare.fresh', tone: 'not_met' },
  { what: ['changed'], title: 'compare.changed', tone: 'review' },
];

function Groups({ comparison, rules }: { comparison: Comparison; rules: RuleLine[] }) {
  const { say } = use_words();
  const titles = new Map(rules.map((rule) => [rule.id, rule.title]));
  const parts = kGroups.map((group) => ({
    ...group,
    results: comparison.results.filter((change) => group.what.includes(change.what)),
    findings: comparison.findings.filter((change) => group.what.includes(change.what)),
  }));
  const shown = parts.filter((part) => part.results.length + part.findings.length > 0);
  if (shown.length === 0) return <p class="empty">{say('compare.same')}</p>;
  return (
    <>
      {shown.map((part) => (
        <section key={part.title} class="compare-part">
          <h3 class={`text-${part.tone}`}>{say(part.title, { results: part.results.length, findings: part.findings.length })}</h3>
          {part.results.length > 0 && <Verdicts changes={part.results} />}
          {part.findings.length > 0 && <FindingLines changes={part.findings} titles={titles} />}
        </section>
      ))}
    </>
  );
}

interface Props {
  document: Upload;
  others: Upload[]; // done, of this session, without this one
  rules: RuleLine[];
}

export function ComparisonTab({ document, others, rules }: Props) {
  const { say, lang } = use_words();
  const [chosen, set_chosen] = useState(document.previous ?? others[0]?.id ?? '');
  const path = chosen ? `documents/${document.id}/comparison?with=${encodeURIComponent(chosen)}` : null;
  const { answer, again } = use_answer<Comparison>(path);
  if (others.length === 0) return <p class="empty">{say('compare.none')}</p>;
  return (
    <div class="comparison">
      <label>
        {say('compare.with')}{' '}
        <select value={chosen} onChange={(event) => set_chosen(event.currentTarget.value)}>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {`${other.name} (${new Date(other.uploaded_at).toLocaleTimeString(lang)})`}
            </option>
          ))}
        </select>
      </label>
      {answer === null && <p class="muted">{say('loading')}</p>}
      {answer?.ok === false && <ProblemBox problem={answer.problem} retry={again} />}
      {answer?.ok && <Groups comparison={answer.value} rules={rules} />}
    </div>
  );
}

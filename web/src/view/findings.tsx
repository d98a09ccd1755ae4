// Findings: what is wrong, where, why it matters and how to mend it; by severity.
import { useState } from 'preact/hooks';
import type { Rule, RuleLine } from '../api/server.ts';
import { type Finding, kSeverities, type Result } from '../api/shapes.ts';
import { use_answer } from '../api/use_answer.ts';
import { hash_of } from '../model/route.ts';
import { use_words } from '../words/words.ts';
import { SeverityBadge } from './badge.tsx';
import { PlaceButton, type Show } from './place.tsx';

// Fetched when it is opened.
function RuleNotes({ id }: { id: string }) {
  const { say } = use_words();
  const { answer } = use_answer<Rule>(`rules/${encodeURIComponent(id)}`);
  if (!answer?.ok) return <p class="muted">{say(answer ? 'rule.none' : 'loading')}</p>;
  const rule = answer.value;
  return (
    <dl>
      <dt>{say('rule.mend')}</dt>
      <dd>{rule.mend}</dd>
      <dt>{say('rule.why')}</dt>
      <dd>{rule.why}</dd>
      <dt>{say('rule.source')}</dt>
      <dd>{rule.source}</dd>
    </dl>
  );
}

function RuleDetails({ id }: { id: string }) {
  const { say } = use_words();
  const [open, set_open] = useState(false);
  return (
    <details class="rule-notes" onToggle={(event) => set_open(event.currentTarget.open)}>
      <summary>{say('finding.how')}</summary>
      {open && <RuleNotes id={id} />}
      {open && <a href={hash_of('rules', [id])}>{say('rule.page')}</a>}
    </details>
  );
}

function Quote({ finding }: { finding: Finding }) {
  const { say } = use_words();
  const quote = finding.quote ?? finding.found;
  if (!quote || finding.message.includes(quote)) return null;
  return (
    <p class="quote">
      <span class="muted">{say('finding.found')}</span> <q>{quote}</q>
    </p>
  );
}

function Expected({ finding }: { finding: Finding }) {
  const { say } = use_words();
  if (!finding.code || !finding.expected || finding.message.includes(finding.expected)) return null;
  return (
    <p class="quote">
      <span class="muted">{say('finding.expected')}</span> {finding.expected}
    </p>
  );
}

function FindingCard({ finding, title, name, show }: { finding: Finding; title: string; name: string; show: Show }) {
  const { say } = use_words();
  return (
    <li class={`finding ${finding.waived ? 'waived' : ''}`}>
      <div class="finding-head">
        <SeverityBadge severity={finding.severity} />
        <strong>{title}</strong>
        {finding.code && <span class="code-tag">{finding.code}</span>}
        <PlaceButton places={finding.places} tone={finding.severity} show={show} what={title} />
        {finding.waived && <span class="tag">{say('finding.waived')}</span>}
      </div>
      {name && <p class="criterion-name">{name}</p>}
      <p class="message">{finding.message}</p>
      <Expected finding={finding} />
      <Quote finding={finding} />
      <RuleDetails id={finding.rule} />
    </li>
  );
}

interface Props {
  findings: Finding[];
  results: Result[];
  rules: RuleLine[];
  show: Show;
}

export function Findings({ findings, results, rules, show }: Props) {
  const { say } = use_words();
  const titles = new Map(rules.map((rule) => [rule.id, rule.title]));
  const names = new Map(results.map((result) => [result.code, result.name]));
  if (findings.length === 0) return <p class="empty">{say('finding.none')}</p>;
  const ordered = kSeverities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return (
    <ul class="findings">
      {ordered.map((finding, index) => (
        <FindingCard
          key={`${finding.fingerprint ?? ''}${index}`}
          finding={finding}
          title={titles.get(finding.rule) ?? finding.rule}
          name={names.get(finding.code) ?? ''}
          show={show}
        />
      ))}
    </ul>
  );
}

// Verdict, severity and status as a sign, a word and a colour: never by colour alone.
import type { Severity, Status, Verdict } from '../api/shapes.ts';
import { use_words } from '../words/words.ts';

export const kSigns: Record<Verdict, string> = { met: '●', not_met: '✗', missing: '–', review: '?', not_applicable: '○' };
const kSeveritySigns: Record<Severity, string> = { error: '✗', warning: '!', note: 'i' };

function Badge({ tone, sign, word }: { tone: string; sign: string; word: string }) {
  return (
    <span class={`badge tone-${tone}`}>
      <span class="sign" aria-hidden="true">
        {sign}
      </span>
      {word}
    </span>
  );
}

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { say } = use_words();
  return <Badge tone={verdict} sign={kSigns[verdict]} word={say(`verdict.${verdict}`)} />;
}

export function SeverityBadge({ severity }: { severity: Severity }) {
  const { say } = use_words();
  return <Badge tone={severity} sign={kSeveritySigns[severity]} word={say(`severity.${severity}`)} />;
}

const kStatusTones: Record<Status, string> = { compliant: 'met', non_compliant: 'not_met', needs_review: 'review', unreadable: 'missing' };
const kStatusSigns: Record<Status, string> = { compliant: '●', non_compliant: '✗', needs_review: '?', unreadable: '–' };

export function StatusBadge({ status }: { status: Status }) {
  const { say } = use_words();
  return <Badge tone={kStatusTones[status]} sign={kStatusSigns[status]} word={say(`status.${status}`)} />;
}

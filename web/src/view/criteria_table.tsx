// The table of criteria: verdict, target, what was found and why; by field. A row opens to its detail.
import { useState } from 'preact/hooks';
import type { Criterion, Result } from '../api/shapes.ts';
import { type FieldGroup, standing } from '../model/counts.ts';
import { use_words } from '../words/words.ts';
import { VerdictBadge } from './badge.tsx';
import { CriterionDetail } from './criterion_detail.tsx';
import type { Decide } from './decision_form.tsx';
import { PlaceButton, type Show, type Spot } from './place.tsx';

// The places of the statement that decided, else of the first that has some.
export function spot_of(result: Result): Spot | null {
  const claims = result.decisive === null ? result.claims : [result.claims[result.decisive], ...result.claims];
  const claim = claims.find((held) => held && held.places.length > 0);
  return claim ? { places: claim.places, tone: standing(result) } : null;
}

interface RowProps {
  result: Result;
  criterion: Criterion | undefined;
  open: boolean;
  toggle: () => void;
  show: Show;
  decide: Decide | null;
}

function RowHead({ result, open, toggle }: Pick<RowProps, 'result' | 'open' | 'toggle'>) {
  return (
    <button type="button" class="row-open" data-row aria-expanded={open} aria-controls={`detail-${result.id}`} onClick={toggle}>
      <span class="arrow" aria-hidden="true" />
      {result.code ?? result.id}
    </button>
  );
}

function Row({ result, criterion, open, toggle, show, decide }: RowProps) {
  const { say } = use_words();
  const spot = spot_of(result);
  const press = (event: MouseEvent) => {
    if ((event.target as Element).closest('button, a, input, select, textarea, summary')) return;
    if (getSelection()?.toString()) return;
    toggle();
  };
  return (
    <>
      <tr id={`c-${result.id}`} class={`criterion ${open ? 'open' : ''} ${result.in_scope ? '' : 'outside'}`} onClick={press}>
        <th scope="row" class="code">
          <RowHead result={result} open={open} toggle={toggle} />
        </th>
        <td class="verdict">
          <VerdictBadge verdict={standing(result)} />
          {result.decision && <span class="tag">{say('decision.mark')}</span>}
        </td>
        <td class="name">
          <div class="criterion-name">{result.name}</div>
          {result.target.text && (
            <div class="target">
              <span class="muted">{say('table.target_mark')}</span> {result.target.text}
            </div>
          )}
        </td>
        <td class="found">
          <span class="reason">{result.in_scope ? result.reason : say('table.other_unit')}</span>{' '}
          {spot && <PlaceButton places={spot.places} tone={spot.tone} show={show} what={result.code ?? result.name} />}
        </td>
      </tr>
      {open && (
        <tr id={`detail-${result.id}`} class="detail-row">
          <td colSpan={4}>
            <CriterionDetail result={result} criterion={criterion} show={show} decide={decide} />
          </td>
        </tr>
      )}
    </>
  );
}

function FieldHead({ group }: { group: FieldGroup }) {
  const { say } = use_words();
  const words = group.name ? `${group.field}. ${group.name}` : say('table.field', { field: group.field });
  return (
    <tr class="field">
      <th colSpan={4} scope="colgroup">
        {words}
      </th>
    </tr>
  );
}

// Up and down move between rows, Home and End to the ends.
function move_focus(event: KeyboardEvent) {
  const rows = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus();
}

interface Props {
  groups: FieldGroup[];
  criteria: Criterion[];
  show: Show;
  decide: Decide | null;
  first: string | null; // opened at once
}

export function CriteriaTable({ groups, criteria, show, decide, first }: Props) {
  const { say } = use_words();
  const [open, set_open] = useState<ReadonlySet<string>>(new Set(first ? [first] : []));
  const known = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const toggle = (result: Result) => {
    const next = new Set(open);
    if (next.delete(result.id)) return set_open(next);
    set_open(next.add(result.id));
    const spot = spot_of(result);
    if (spot && show && wide()) show(spot);
  };
  if (groups.length === 0) return <p class="empty">{say('table.none')}</p>;
  return (
    <table class="criteria" onKeyDown={move_focus}>
      <caption class="hidden">{say('table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('table.code')}</th>
          <th scope="col">{say('table.verdict')}</th>
          <th scope="col">{say('table.criterion')}</th>
          <th scope="col">{say('table.found')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.flatMap((group) => [
          <FieldHead key={`field ${group.field}`} group={group} />,
          ...group.results.map((result) => (
            <Row
              key={result.id}
              result={result}
              criterion={known.get(result.id)}
              open={open.has(result.id)}
              toggle={() => toggle(result)}
              show={show}
              decide={decide}
            />
          )),
        ])}
      </tbody>
    </table>
  );
}

// Beside the list there is room for the page; on a phone it would cover the row just opened.
function wide(): boolean {
  return matchMedia('(min-width: 900px)').matches;
}

// What stands behind one verdict: target, statements, the working, who is responsible, what a person decided.
import type { Claim, Criterion, Result } from '../api/shapes.ts';
import { standing } from '../model/counts.ts';
import { predicate } from '../model/predicate.ts';
import { percent, written_date } from '../model/size.ts';
import { use_words } from '../words/words.ts';
import { type Decide, DecisionForm } from './decision_form.tsx';
import { PlaceButton, type Show } from './place.tsx';

function ClaimItem({ claim, decisive, result, show }: { claim: Claim; decisive: boolean; result: Result; show: Show }) {
  const { say } = use_words();
  return (
    <li>
      <q>{claim.text}</q> <PlaceButton places={claim.places} tone={standing(result)} show={show} what={result.code ?? result.name} />
      {decisive && <span class="tag">{say('claim.decisive')}</span>}
      {claim.source === 'ocr' && <span class="tag">{say('claim.ocr', { percent: percent(claim.confidence, 1) })}</span>}
      {claim.evidence.length > 0 && <div class="muted">{say('claim.evidence', { symbols: claim.evidence.join('; ') })}</div>}
    </li>
  );
}

function Claims({ result, show }: { result: Result; show: Show }) {
  const { say } = use_words();
  if (result.claims.length === 0) return null;
  return (
    <>
      <dt>{say('detail.claims')}</dt>
      <dd>
        <ul class="claims">
          {result.claims.map((claim, index) => (
            <ClaimItem key={index} claim={claim} decisive={result.claims.length > 1 && index === result.decisive} result={result} show={show} />
          ))}
        </ul>
      </dd>
    </>
  );
}

function Searched({ result, show }: { result: Result; show: Show }) {
  const { say } = use_words();
  if (result.searched.length === 0) return null;
  return (
    <>
      <dt>{say('detail.searched')}</dt>
      <dd>
        {say('detail.searched_pages', { pages: result.searched.join(', ') })}
        {result.nearest && (
          <div>
            {say('detail.nearest')} <q>{result.nearest.text}</q>{' '}
            <PlaceButton places={result.nearest.places} tone="review" show={show} what={result.code ?? result.name} />
          </div>
        )}
      </dd>
    </>
  );
}

function PointsLine({ result }: { result: Result }) {
  const { say, lang } = use_words();
  const points = result.points;
  if (!points) return null;
  const figure = (value: number | null) => (value === null ? say('points.open') : value.toLocaleString(lang));
  return (
    <>
      <dt>{say('detail.points')}</dt>
      <dd>
        {points.survey ? say('points.survey') : say('points.line', { earned: figure(points.earned), max: figure(points.max), self: figure(points.self_scored) })}
        {points.working && <div class="working">{points.working}</div>}
      </dd>
    </>
  );
}

function Duty({ criterion }: { criterion: Criterion | undefined }) {
  const { say, lang } = use_words();
  if (!criterion?.lead && !criterion?.deadline) return null;
  const date = criterion.deadline?.date;
  const deadline = [criterion.deadline?.text, date && say('detail.by', { date: written_date(date, lang) })].filter(Boolean).join(' · ');
  return (
    <>
      {criterion.lead && <dt>{say('detail.lead')}</dt>}
      {criterion.lead && <dd>{criterion.lead}</dd>}
      {deadline && <dt>{say('detail.deadline')}</dt>}
      {deadline && <dd>{deadline}</dd>}
    </>
  );
}

interface Props {
  result: Result;
  criterion: Criterion | undefined;
  show: Show;
  decide: Decide | null;
}

// How the target was understood; the row itself shows its words.
function Understood({ result }: { result: Result }) {
  const { say, lang } = use_words();
  const figures = predicate(result.target, say, lang);
  const conditional = result.target.conditional ? say('detail.conditional') : '';
  if (!figures && !conditional) return null;
  return (
    <>
      <dt>{say('detail.understood')}</dt>
      <dd>{[figures, conditional].filter(Boolean).join(' · ')}</dd>
    </>
  );
}

export function CriterionDetail({ result, criterion, show, decide }: Props) {
  return (
    <div class="detail">
      <dl>
        <Understood result={result} />
        <Claims result={result} show={show} />
        <Searched result={result} show={show} />
        <PointsLine result={result} />
        <Duty criterion={criterion} />
      </dl>
      {decide && <DecisionForm result={result} decide={decide} />}
    </div>
  );
}

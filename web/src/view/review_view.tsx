// A review on the screen: head, tabs, and the document beside them where there is one.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Plan, RuleLine, Upload } from '../api/server.ts';
import type { CriteriaFile, Criterion, ReviewedDocument, ReviewFile } from '../api/shapes.ts';
import { use_answer } from '../api/use_answer.ts';
import { type FieldGroup, count_verdicts, group_by_field, own_findings, standing } from '../model/counts.ts';
import { type Filter, kNoFilter, passes } from '../model/filter.ts';
import { type Shown, Viewer } from '../pdf/viewer.tsx';
import { use_words } from '../words/words.ts';
import { ByField } from './by_field.tsx';
import { ComparisonTab } from './comparison.tsx';
import { CriteriaTable } from './criteria_table.tsx';
import type { Decide } from './decision_form.tsx';
import { Downloads } from './downloads.tsx';
import { EvidenceTab } from './evidence.tsx';
import { FilterBar } from './filter_bar.tsx';
import { Findings } from './findings.tsx';
import type { Show, Spot } from './place.tsx';
import { ReviewHead } from './review_head.tsx';
import { Tabs } from './tabs.tsx';

export interface Paper {
  url: string;
  file: File | null;
  password: string | null;
}

interface Props {
  review: ReviewFile;
  document: ReviewedDocument;
  name: string;
  upload: Upload | null; // null: from the store
  others: Upload[];
  paper: Paper | null;
  open_paper?: ComponentChildren; // how to come by the paper, where it is not there
  downloads: string | null;
  decide: Decide | null;
  first: string | null; // criterion opened at once
}

function use_criteria(plan: string | null): Criterion[] {
  const { answer } = use_answer<CriteriaFile>(plan ? `plans/${encodeURIComponent(plan)}/criteria` : null);
  return answer?.ok ? answer.value.criteria : [];
}

// The plan of a review of the store, found among those that the server knows.
function use_plan_of(review: ReviewFile, upload: Upload | null): string | null {
  const { answer } = use_answer<{ plans: Plan[] }>(upload?.plan ? null : 'plans');
  if (upload?.plan) return upload.plan;
  const source = review.criteria_source;
  const plans = answer?.ok ? answer.value.plans : [];
  return plans.find((plan) => source !== null && plan.number === source.number && plan.year === source.year)?.id ?? null;
}

function CriteriaTab({ document, criteria, show, decide, first }: { document: ReviewedDocument; criteria: Criterion[]; show: Show; decide: Decide | null; first: string | null }) {
  const [filter, set_filter] = useState<Filter>(kNoFilter);
  const inside = document.results.filter((result) => result.in_scope);
  const shown = document.results.filter((result) => passes(result, filter));
  return (
    <>
      <FilterBar filter={filter} set_filter={set_filter} counts={count_verdicts(inside.map(standing))} outside={document.results.length - inside.length} />
      <CriteriaTable groups={group_by_field(shown, criteria)} criteria={criteria} show={show} decide={decide} first={first} />
    </>
  );
}

function use_tabs(document: ReviewedDocument, upload: Upload | null) {
  const { say } = use_words();
  const findings = own_findings(document.findings, document.results).filter((finding) => !finding.waived).length;
  const criteria = document.results.filter((result) => result.in_scope).length;
  return [
    ...(document.results.length > 0 ? [{ id: 'criteria', title: say('tab.criteria', { count: criteria }) }] : []),
    { id: 'findings', title: say('tab.findings', { count: findings }) },
    ...(document.results.length > 0 ? [{ id: 'fields', title: say('tab.fields') }] : []),
    ...(document.evidence.length > 0 ? [{ id: 'evidence', title: say('tab.evidence', { count: document.evidence.length }) }] : []),
    ...(upload ? [{ id: 'comparison', title: say('tab.comparison') }] : []),
  ];
}

export function ReviewView(props: Props) {
  const { review, document, upload, paper } = props;
  const { say } = use_words();
  const tabs = use_tabs(document, upload);
  const [chosen, choose] = useState(tabs[0]?.id ?? 'findings');
  const [shown, set_shown] = useState<Shown | null>(null);
  const criteria = use_criteria(use_plan_of(review, upload));
  const rules = use_answer<{ rules: RuleLine[] }>('rules').answer;
  const rule_lines = rules?.ok ? rules.value.rules : [];
  const show: Show = paper && ((spot: Spot) => set_shown((held) => ({ ...spot, turn: (held?.turn ?? 0) + 1 })));
  const inside: FieldGroup[] = group_by_field(
    document.results.filter((result) => result.in_scope),
    criteria,
  );
  return (
    <div class={`review ${paper ? 'with-paper' : ''} ${shown ? 'showing' : ''}`}>
      <div class="review-list">
        <ReviewHead document={document} source={review.criteria_source} name={props.name} seconds={upload?.seconds ?? null} />
        <div class="actions">
          {show && (
            <button type="button" class="show-paper" onClick={() => show({ places: [], tone: '' })}>
              {say('viewer.open')}
            </button>
          )}
          {props.open_paper}
          {props.downloads && <Downloads path={props.downloads} />}
        </div>
        <Tabs tabs={tabs} chosen={chosen} choose={choose} label={say('tab.label')}>
          {chosen === 'criteria' && <CriteriaTab document={document} criteria={criteria} show={show} decide={props.decide} first={props.first} />}
          {chosen === 'findings' && <Findings findings={own_findings(document.findings, document.results)} results={document.results} rules={rule_lines} show={show} />}
          {chosen === 'fields' && <ByField groups={inside} document={document} />}
          {chosen === 'evidence' && <EvidenceTab evidence={document.evidence} show={show} />}
          {chosen === 'comparison' && upload && <ComparisonTab document={upload} others={props.others} rules={rule_lines} />}
        </Tabs>
      </div>
      {paper && <Viewer url={paper.url} file={paper.file} password={paper.password} shown={shown} close={() => set_shown(null)} />}
    </div>
  );
}

// Verdicts by field (lĩnh vực): a row with counts and a bar each.
import { type Counts, type FieldGroup, count_verdicts, standing, total } from '../model/counts.ts';
import { kVerdicts, type PointsSum, type ReviewedDocument } from '../api/shapes.ts';
import { use_words } from '../words/words.ts';

export function VerdictBar({ counts }: { counts: Counts }) {
  const { say } = use_words();
  const whole = total(counts);
  let x = 0;
  const words = kVerdicts.filter((verdict) => counts[verdict] > 0).map((verdict) => `${counts[verdict]} ${say(`verdict.${verdict}`).toLowerCase()}`);
  return (
    <svg class="verdict-bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={words.join(', ')}>
      {kVerdicts.map((verdict) => {
        const width = whole > 0 ? (100 * counts[verdict]) / whole : 0;
        const bar = <rect key={verdict} class={`fill-${verdict}`} x={x} y="0" width={width} height="10" />;
        x += width;
        return width > 0 ? bar : null;
      })}
    </svg>
  );
}

function FieldRow({ name, counts }: { name: string; counts: Counts }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {kVerdicts.map((verdict) => (
        <td key={verdict} class={`number ${counts[verdict] > 0 ? `text-${verdict}` : 'muted'}`}>
          {counts[verdict]}
        </td>
      ))}
      <td class="bar">
        <VerdictBar counts={counts} />
      </td>
    </tr>
  );
}

function PointsTable({ document }: { document: ReviewedDocument }) {
  const { say, lang } = use_words();
  if (!document.points) return null;
  const figure = (value: number) => value.toLocaleString(lang, { maximumFractionDigits: 3 });
  const row = (name: string, sum: PointsSum) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {[sum.max, sum.earned, sum.at_risk, sum.undecided, sum.self_scored].map((value, index) => (
        <td key={index} class="number">
          {figure(value)}
        </td>
      ))}
    </tr>
  );
  return (
    <table class="summary-table">
      <caption>{say('points.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('table.field_head')}</th>
          {(['points.max', 'points.earned', 'points.at_risk', 'points.undecided', 'points.self'] as const).map((key) => (
            <th scope="col" key={key} class="number">
              {say(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {document.points.fields.map((field) => row([field.field, field.field_name].filter(Boolean).join('. '), field))}
        {row(say('field.total'), document.points)}
      </tbody>
    </table>
  );
}

export function ByField({ groups, document }: { groups: FieldGroup[]; document: ReviewedDocument }) {
  const { say } = use_words();
  const all = count_verdicts(groups.flatMap((group) => group.results.map(standing)));
  return (
    <>
      <div class="scroll-x">
        <table class="summary-table">
          <caption class="hidden">{say('field.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('table.field_head')}</th>
              {kVerdicts.map((verdict) => (
                <th scope="col" key={verdict} class="number">
                  {say(`verdict.${verdict}`)}
                </th>
              ))}
              <th scope="col">
                <span class="hidden">{say('field.share')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <FieldRow key={group.field} name={group.name ? `${group.field}. ${group.name}` : say('table.field', { field: group.field })} counts={group.counts} />
            ))}
            <FieldRow name={say('field.total')} counts={all} />
          </tbody>
        </table>
      </div>
      <PointsTable document={document} />
    </>
  );
}

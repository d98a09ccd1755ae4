// Documents cited as proof (tài liệu kiểm chứng), inside the reporting period or not.
import type { Evidence } from '../api/shapes.ts';
import { written_date } from '../model/size.ts';
import { use_words } from '../words/words.ts';
import { PlaceButton, type Show } from './place.tsx';

export function EvidenceTab({ evidence, show }: { evidence: Evidence[]; show: Show }) {
  const { say, lang } = use_words();
  if (evidence.length === 0) return <p class="empty">{say('evidence.none')}</p>;
  const period = (inside: boolean | null) => say(inside === null ? 'evidence.unclear' : inside ? 'evidence.inside' : 'evidence.outside');
  return (
    <div class="scroll-x">
      <table class="plain-table">
        <caption class="hidden">{say('evidence.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('evidence.document')}</th>
            <th scope="col">{say('evidence.date')}</th>
            <th scope="col">{say('evidence.period')}</th>
            <th scope="col">{say('evidence.codes')}</th>
            <th scope="col">{say('evidence.where')}</th>
          </tr>
        </thead>
        <tbody>
          {evidence.map((item, index) => (
            <tr key={index}>
              <td>{[item.kind, item.symbol].filter(Boolean).join(' ') || item.text}</td>
              <td>{item.date ? written_date(item.date, lang) : '–'}</td>
              <td class={item.in_period === false ? 'text-not_met' : ''}>{period(item.in_period)}</td>
              <td>{item.codes.join(', ')}</td>
              <td>
                <PlaceButton places={item.places} tone="review" show={show} what={item.symbol ?? item.text} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

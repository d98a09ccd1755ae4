// Where files are let go or chosen; and the plan that they are held against.
import { useId, useRef, useState } from 'preact/hooks';
import { session } from '../api/client.ts';
import type { Plan } from '../api/server.ts';
import { use_answer } from '../api/use_answer.ts';
import { file_size } from '../model/size.ts';
import { use_store } from '../store.ts';
import { upload } from '../uploads.ts';
import { use_words } from '../words/words.ts';

const kAccepted = '.pdf,.docx,application/pdf';

function plan_words(plan: Plan): string {
  return [plan.number ?? plan.name, plan.title].filter(Boolean).join(' – ');
}

function PlanChoice({ chosen, choose }: { chosen: string; choose: (plan: string) => void }) {
  const { say } = use_words();
  const id = useId();
  const { answer } = use_answer<{ plans: Plan[] }>('plans');
  const plans = answer?.ok ? answer.value.plans : [];
  const years = [...new Set(plans.map((plan) => plan.year))];
  return (
    <div class="plan-choice">
      <label for={id}>{say('plan.label')}</label>
      <select id={id} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="auto">{say(plans.length === 1 ? 'plan.auto_one' : 'plan.auto', { plan: plans[0]?.number ?? plans[0]?.name ?? '' })}</option>
        {years.map((year) => (
          <optgroup key={year} label={year === null ? say('plan.no_year') : say('plan.year', { year })}>
            {plans
              .filter((plan) => plan.year === year)
              .map((plan) => (
                <option key={plan.id} value={plan.id}>
                  {plan_words(plan)}
                </option>
              ))}
          </optgroup>
        ))}
        <option value="itself">{say('plan.itself')}</option>
      </select>
    </div>
  );
}

export function DropZone() {
  const { say, lang } = use_words();
  const input = useRef<HTMLInputElement>(null);
  const [over, set_over] = useState(false);
  const [plan, set_plan] = useState('auto');
  const limit = use_store(session)?.max_bytes;
  const take = (files: FileList | null | undefined) => upload([...(files ?? [])], plan);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    set_over(false);
    take(event.dataTransfer?.files);
  };
  const choose = (event: Event & { currentTarget: HTMLInputElement }) => {
    take(event.currentTarget.files);
    event.currentTarget.value = ''; // the same file may be chosen again, once mended
  };
  return (
    <section class="drop" aria-label={say('drop.title')}>
      <PlanChoice chosen={plan} choose={set_plan} />
      <div
        class={`drop-zone ${over ? 'over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          set_over(true);
        }}
        onDragLeave={() => set_over(false)}
        onDrop={drop}
      >
        <p class="drop-words">{say('drop.here')}</p>
        <button type="button" class="primary" onClick={() => input.current?.click()}>
          {say('drop.choose')}
        </button>
        <input ref={input} type="file" multiple accept={kAccepted} hidden data-files onChange={choose} />
        <p class="muted">{say(limit ? 'drop.kinds_limit' : 'drop.kinds', { size: limit ? file_size(limit, lang) : '' })}</p>
      </div>
    </section>
  );
}

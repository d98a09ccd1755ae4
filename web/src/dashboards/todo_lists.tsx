// What each unit still owes, with deadlines; late ones first when sorted so.
import type { Todo, Todos } from '../api/server.ts';
import { hash_of } from '../model/route.ts';
import { written_date } from '../model/size.ts';
import { SeverityBadge, VerdictBadge } from '../view/badge.tsx';
import { type Say, use_words } from '../words/words.ts';
import { SortableTable } from './sortable_table.tsx';

const kSeverityOrder = { error: 0, warning: 1, note: 2 };

function deadline_words(todo: Todo, lang: 'vi' | 'en'): string {
  const date = todo.deadline?.date;
  return [todo.deadline?.text, date && written_date(date, lang)].filter(Boolean).join(' · ');
}

function columns(say: Say, lang: 'vi' | 'en', batch: string) {
  return [
    {
      id: 'code',
      title: say('table.code'),
      key: (todo: Todo) => todo.code,
      cell: (todo: Todo) => <a href={hash_of('batches', [batch, 'documents', todo.sha256], todo.code ? { c: todo.code } : {})}>{todo.code ?? '–'}</a>,
    },
    {
      id: 'state',
      title: say('todo.state'),
      key: (todo: Todo) => (todo.severity ? kSeverityOrder[todo.severity] : null),
      cell: (todo: Todo) => (todo.verdict ? <VerdictBadge verdict={todo.verdict} /> : todo.severity && <SeverityBadge severity={todo.severity} />),
    },
    {
      id: 'what',
      title: say('todo.what'),
      key: (todo: Todo) => todo.name ?? todo.what,
      cell: (todo: Todo) => (
        <>
          {todo.name && <div class="criterion-name">{todo.name}</div>}
          <div>{todo.what}</div>
          {todo.how && <div class="muted">{todo.how}</div>}
        </>
      ),
    },
    { id: 'deadline', title: say('todo.deadline'), key: (todo: Todo) => todo.deadline?.date ?? null, cell: (todo: Todo) => deadline_words(todo, lang) },
    { id: 'path', title: say('todo.document'), key: (todo: Todo) => todo.path, cell: (todo: Todo) => <span class="path">{todo.path}</span> },
  ];
}

export function TodoLists({ todos, batch }: { todos: Todos; batch: string }) {
  const { say, lang } = use_words();
  const units = todos.units.filter((unit) => unit.todos.length > 0);
  if (units.length === 0) return <p class="empty">{say('todo.none')}</p>;
  return (
    <>
      {units.map((unit, index) => (
        <details key={unit.unit ?? ''} class="unit-todos" open={index === 0 || units.length <= 3}>
          <summary>
            {unit.unit ?? say('todo.nobody')} <span class="count">{unit.todos.length}</span>
          </summary>
          <SortableTable
            caption={unit.unit ?? say('todo.nobody')}
            rows={unit.todos.map((todo, at) => ({ ...todo, at }))}
            row_id={(todo) => String(todo.at)}
            columns={columns(say, lang, batch)}
          />
        </details>
      ))}
    </>
  );
}

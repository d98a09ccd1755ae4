// One folder: unit × criterion, what each unit still owes, what could not be read.
import { useState } from 'preact/hooks';
import type { Matrix, MatrixRow, Todos, Unreadable } from '../api/server.ts';
import type { Verdict } from '../api/shapes.ts';
import { count_verdicts } from '../model/counts.ts';
import { hash_of } from '../model/route.ts';
import { next_order, type Order, sorted } from '../model/sort.ts';
import { VerdictBar } from '../view/by_field.tsx';
import { use_words } from '../words/words.ts';
import { Answered } from './answered.tsx';
import { Legend } from './legend.tsx';
import { type Line, MatrixTable } from './matrix.tsx';
import { TodoLists } from './todo_lists.tsx';
import { UnreadableTable } from './unreadable_table.tsx';

const kOrder: Record<Verdict, number> = { missing: 0, not_met: 1, review: 2, met: 3, not_applicable: 4 };

function name_of(row: MatrixRow): string {
  return row.unit ?? row.path;
}

function line_of(row: MatrixRow, matrix: Matrix): Line {
  const at = (first: string) => hash_of('batches', [matrix.id, 'documents', row.sha256], { c: first });
  const cells = row.cells.map((cell, index) => cell && { ...cell, href: at(matrix.criteria[index]?.id ?? '') });
  const inside = row.cells.flatMap((cell) => (cell?.in_scope ? [cell.verdict] : []));
  const head = (
    <a href={hash_of('batches', [matrix.id, 'documents', row.sha256])} title={row.path}>
      {name_of(row)}
      <span class="muted">{[row.year, row.number].filter(Boolean).join(' · ')}</span>
    </a>
  );
  return { id: `${row.sha256} ${row.path}`, name: name_of(row), head, cells, after: <VerdictBar counts={count_verdicts(inside)} /> };
}

function ordered_rows(matrix: Matrix, order: Order | null): MatrixRow[] {
  if (!order) return matrix.rows;
  const column = matrix.criteria.findIndex((criterion) => criterion.id === order.column);
  if (column < 0) return sorted(matrix.rows, name_of, order.falling);
  const key = (row: MatrixRow) => {
    const cell = row.cells[column];
    return cell?.in_scope ? kOrder[cell.verdict] : null;
  };
  return sorted(matrix.rows, key, order.falling);
}

export function BatchMatrix({ matrix }: { matrix: Matrix }) {
  const { say } = use_words();
  const [order, set_order] = useState<Order | null>(null);
  const rows = ordered_rows(matrix, order).filter((row) => row.status !== 'unreadable');
  const heads = matrix.criteria.map((criterion) => ({
    id: criterion.id,
    short: criterion.code ?? criterion.id,
    name: criterion.name,
    field: criterion.field ?? '',
  }));
  const corner = (
    <button type="button" class="sort" onClick={() => set_order(next_order(order, ''))}>
      {say('matrix.unit')}
    </button>
  );
  if (rows.length === 0) return <p class="empty">{say('matrix.none')}</p>;
  return (
    <>
      <Legend />
      <MatrixTable
        caption={say('matrix.caption')}
        corner={corner}
        heads={heads}
        lines={rows.map((row) => line_of(row, matrix))}
        after={say('matrix.share')}
        sort={{ column: order?.column ?? null, falling: order?.falling ?? false, by: (head) => set_order(next_order(order, head.id)) }}
      />
    </>
  );
}

const kParts = ['matrix', 'todos', 'unreadable'] as const;

export function BatchPage({ id, part }: { id: string; part: string }) {
  const { say } = use_words();
  const path = `batches/${encodeURIComponent(id)}`;
  return (
    <>
      <nav class="tabs wide" aria-label={say('batch.parts')}>
        <a href={hash_of('batches')}>‹ {say('batches.title')}</a>
        {kParts.map((held) => (
          <a key={held} class="tab" href={hash_of('batches', held === 'matrix' ? [id] : [id, held])} aria-current={held === part ? 'page' : undefined}>
            {say(`batch.${held}`)}
          </a>
        ))}
      </nav>
      {part === 'matrix' && (
        <Answered<Matrix> path={path} title={say('batch.matrix')}>
          {(matrix) => <BatchMatrix matrix={matrix} />}
        </Answered>
      )}
      {part === 'todos' && (
        <Answered<Todos> path={`${path}/todos`} title={say('batch.todos')}>
          {(todos) => <TodoLists todos={todos} batch={id} />}
        </Answered>
      )}
      {part === 'unreadable' && (
        <Answered<Unreadable> path={`${path}/unreadable`} title={say('batch.unreadable')}>
          {(unreadable) => <UnreadableTable files={unreadable.files} />}
        </Answered>
      )}
    </>
  );
}

// A table whose headings sort it.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Key, next_order, type Order, sorted } from '../model/sort.ts';

export interface Column<Row> {
  id: string;
  title: string;
  key: (row: Row) => Key;
  cell?: (row: Row) => ComponentChildren; // the key, where it is left out
  number?: boolean;
}

interface Props<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  row_id: (row: Row) => string;
}

function Heading<Row>({ column, order, sort }: { column: Column<Row>; order: Order | null; sort: () => void }) {
  const chosen = order?.column === column.id;
  const direction = chosen ? (order.falling ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" aria-sort={direction} class={column.number ? 'number' : ''}>
      <button type="button" class="sort" onClick={sort}>
        {column.title}
        <span class="sort-sign" aria-hidden="true">
          {chosen ? (order.falling ? '▼' : '▲') : '↕'}
        </span>
      </button>
    </th>
  );
}

export function SortableTable<Row>({ caption, columns, rows, row_id }: Props<Row>) {
  const [order, set_order] = useState<Order | null>(null);
  const by = columns.find((column) => column.id === order?.column);
  const shown = by && order ? sorted(rows, by.key, order.falling) : rows;
  return (
    <div class="scroll-x">
      <table class="plain-table">
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.id} column={column} order={order} sort={() => set_order(next_order(order, column.id))} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row_id(row)}>
              {columns.map((column) => (
                <td key={column.id} class={column.number ? 'number' : ''}>
                  {column.cell ? column.cell(row) : column.key(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

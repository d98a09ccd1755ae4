// Sorting of tables: stable, empty values last either way, codes by their numbers, words as Vietnamese sorts them.
export type Key = string | number | null;
export interface Order {
  column: string;
  falling: boolean;
}

const collator = new Intl.Collator('vi', { numeric: true });

function order_of(a: Key, b: Key): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

export function sorted<Row>(rows: readonly Row[], key: (row: Row) => Key, falling: boolean): Row[] {
  return [...rows].sort((x, y) => {
    const a = key(x);
    const b = key(y);
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return falling ? order_of(b, a) : order_of(a, b);
  });
}

// A click on a heading: rising first, then falling.
export function next_order(order: Order | null, column: string): Order {
  return { column, falling: order?.column === column ? !order.falling : false };
}

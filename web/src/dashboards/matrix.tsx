// Rows × criteria as signs and colours; each sign leads to what is behind it.
import type { ComponentChildren } from 'preact';
import type { Verdict } from '../api/shapes.ts';
import { kSigns } from '../view/badge.tsx';
import { use_words } from '../words/words.ts';

export interface Cell {
  verdict: Verdict;
  in_scope: boolean;
  href: string;
}

export interface Head {
  id: string;
  short: string;
  name: string;
  field: string;
}

export interface Line {
  id: string;
  name: string;
  head: ComponentChildren;
  after?: ComponentChildren; // one more cell, where the table has a heading for it
  cells: (Cell | null)[];
}

interface Props {
  caption: string;
  corner: ComponentChildren;
  heads: Head[];
  lines: Line[];
  after?: string;
  sort?: { column: string | null; falling: boolean; by: (head: Head) => void };
}

function Sign({ cell, row, head }: { cell: Cell | null; row: string; head: Head }) {
  const { say } = use_words();
  if (!cell?.in_scope) return <td class="cell" />;
  const words = `${row}, ${head.short}: ${say(`verdict.${cell.verdict}`)}`;
  return (
    <td class={`cell tone-${cell.verdict}`}>
      <a href={cell.href} aria-label={words} title={`${words}\n${head.name}`}>
        {kSigns[cell.verdict]}
      </a>
    </td>
  );
}

// Heads of one field stand under its name.
function FieldHeads({ heads }: { heads: Head[] }) {
  const runs: { field: string; count: number }[] = [];
  for (const head of heads) {
    const last = runs[runs.length - 1];
    if (last?.field === head.field) last.count += 1;
    else runs.push({ field: head.field, count: 1 });
  }
  return (
    <>
      {runs.map((run, index) => (
        <th key={index} scope="colgroup" colSpan={run.count} class="field-head">
          {run.field}
        </th>
      ))}
    </>
  );
}

type HeadsProps = Pick<Props, 'corner' | 'heads' | 'after' | 'sort'>;

function Heads({ corner, heads, after, sort }: HeadsProps) {
  const fields = heads.some((head) => head.field);
  const rows = fields ? 2 : 1;
  const names = heads.map((head) => (
    <th key={head.id} scope="col" class="column-head" title={head.name} {...direction_of(sort, head)}>
      {sort ? (
        <button type="button" class="sort" onClick={() => sort.by(head)}>
          {head.short}
        </button>
      ) : (
        head.short
      )}
    </th>
  ));
  return (
    <thead>
      <tr>
        <th rowSpan={rows} scope="col" class="row-head">
          {corner}
        </th>
        {fields ? <FieldHeads heads={heads} /> : names}
        {after && (
          <th rowSpan={rows} scope="col">
            {after}
          </th>
        )}
      </tr>
      {fields && <tr>{names}</tr>}
    </thead>
  );
}

function direction_of(sort: Props['sort'], head: Head) {
  if (!sort) return {};
  const chosen = sort.falling ? ('descending' as const) : ('ascending' as const);
  return { 'aria-sort': sort.column === head.id ? chosen : ('none' as const) };
}

export function MatrixTable({ caption, corner, heads, lines, after, sort }: Props) {
  return (
    <div class="scroll-x matrix-frame" tabIndex={0} role="region" aria-label={caption}>
      <table class="matrix">
        <caption class="hidden">{caption}</caption>
        <Heads corner={corner} heads={heads} {...(after ? { after } : {})} {...(sort ? { sort } : {})} />
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row" class="row-head">
                {line.head}
              </th>
              {heads.map((head, index) => (
                <Sign key={head.id} cell={line.cells[index] ?? null} row={line.name} head={head} />
              ))}
              {after && <td class="after">{line.after}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

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
  after: ComponentChildren;
  cells: (Cell | null)[];
}

interface Props {
  caption: string;
  corner: ComponentChildren;
  heads: Head[];
  lines: Line[];
  after: ComponentChildren;
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

export function MatrixTable({ caption, corner, heads, lines, after, sort }: Props) {
  return (
    <div class="scroll-x matrix-frame" tabIndex={0} role="region" aria-label={caption}>
      <table class="matrix">
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col" class="row-head">
              {corner}
            </th>
            <FieldHeads heads={heads} />
            <th rowSpan={2} scope="col">
              {after}
            </th>
          </tr>
          <tr>
            {heads.map((head) => (
              <th key={head.id} scope="col" class="column-head" title={head.name} aria-sort={sort?.column === head.id ? (sort.falling ? 'descending' : 'ascending') : 'none'}>
                {sort ? (
                  <button type="button" class="sort" onClick={() => sort.by(head)}>
                    {head.short}
                  </button>
                ) : (
                  head.short
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row" class="row-head">
                {line.head}
              </th>
              {heads.map((head, index) => (
                <Sign key={head.id} cell={line.cells[index] ?? null} row={line.name} head={head} />
              ))}
              <td class="after">{line.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// Units over the years: the share met as a line each, and year × criterion of one unit.
import type { Archive, ArchiveYear, UnitHistory } from '../api/server.ts';
import { hash_of } from '../model/route.ts';
import { met_shares } from '../model/shares.ts';
import type { YearShare } from '../model/trend.ts';
import { use_words } from '../words/words.ts';
import { Answered } from './answered.tsx';
import { Legend } from './legend.tsx';
import { MatrixTable } from './matrix.tsx';
import { SortableTable } from './sortable_table.tsx';
import { kSmall, kWide, Trend } from './trend.tsx';

// One share per year of the archive, null where the unit has none.
function shares_of(years: ArchiveYear[], all: number[]): YearShare[] {
  const known = new Map(years.map((year) => [year.year, year.met_share]));
  return all.map((year) => ({ year, share: known.get(year) ?? null }));
}

function last_share(years: ArchiveYear[]): number | null {
  return years[years.length - 1]?.met_share ?? null;
}

function ArchiveTable({ archive }: { archive: Archive }) {
  const { say } = use_words();
  if (archive.units.length === 0) return <p class="empty">{say('archive.none')}</p>;
  const of_year = (years: ArchiveYear[], year: number) => years.find((held) => held.year === year) ?? null;
  const share = (held: ArchiveYear | null) => (held?.met_share == null ? null : Math.round(held.met_share));
  return (
    <SortableTable
      caption={say('archive.title')}
      rows={archive.units}
      row_id={(unit) => unit.id}
      columns={[
        { id: 'unit', title: say('matrix.unit'), key: (unit) => unit.unit, cell: (unit) => <a href={hash_of('archive', [unit.id])}>{unit.unit}</a> },
        { id: 'trend', title: say('archive.share'), key: (unit) => last_share(unit.years), cell: (unit) => <Trend shares={shares_of(unit.years, archive.years)} box={kSmall} /> },
        ...archive.years.map((year) => ({
          id: String(year),
          title: String(year),
          key: (unit: Archive['units'][number]) => share(of_year(unit.years, year)),
          cell: (unit: Archive['units'][number]) => {
            const told = of_year(unit.years, year);
            const held = share(told);
            if (told?.documents === 0) return <span class="text-missing">{say('archive.not_sent')}</span>;
            return held === null ? '–' : `${held}%`;
          },
          number: true,
        })),
      ]}
    />
  );
}

export function ArchivePage() {
  const { say } = use_words();
  return (
    <Answered<Archive> path="archive" title={say('archive.title')}>
      {(archive) => <ArchiveTable archive={archive} />}
    </Answered>
  );
}

function HistoryMatrix({ history }: { history: UnitHistory }) {
  const { say } = use_words();
  const heads = history.years.map((year) => ({ id: String(year), short: String(year), name: '', field: '' }));
  return (
    <>
      <Legend />
      <MatrixTable
        caption={say('history.caption', { unit: history.unit })}
        corner={say('table.criterion')}
        heads={heads}
        lines={history.criteria.map((criterion, index) => ({
          id: String(index),
          name: criterion.code ?? criterion.name,
          head: `${criterion.code ?? ''} ${criterion.name}`.trim(),
          cells: criterion.cells.map((cell) => cell && { ...cell, href: hash_of('batches', [cell.batch, 'documents', cell.sha256], criterion.code ? { c: criterion.code } : {}) }),
        }))}
      />
    </>
  );
}

export function HistoryPage({ unit }: { unit: string }) {
  const { say } = use_words();
  return (
    <>
      <nav class="tabs wide" aria-label={say('archive.title')}>
        <a href={hash_of('archive')}>‹ {say('archive.title')}</a>
      </nav>
      <Answered<UnitHistory> path={`archive/${encodeURIComponent(unit)}`} title={say('history.title')}>
        {(history) => (
          <>
            <p class="lead">{history.unit}</p>
            <figure class="trend-figure">
              <figcaption>{say('archive.share')}</figcaption>
              <Trend shares={met_shares(history)} box={kWide} />
            </figure>
            <HistoryMatrix history={history} />
          </>
        )}
      </Answered>
    </>
  );
}

// The folders that the store knows.
import type { Batch } from '../api/server.ts';
import { hash_of } from '../model/route.ts';
import { use_words } from '../words/words.ts';
import { Answered } from './answered.tsx';
import { SortableTable } from './sortable_table.tsx';

function folder_name(folder: string): string {
  return folder.replace(/\/+$/, '').split('/').pop() || folder;
}

export function BatchesPage() {
  const { say } = use_words();
  return (
    <Answered<{ batches: Batch[] }> path="batches" title={say('batches.title')}>
      {({ batches }) =>
        batches.length === 0 ? (
          <p class="empty">{say('batches.none')}</p>
        ) : (
          <SortableTable
            caption={say('batches.title')}
            rows={batches}
            row_id={(batch) => batch.id}
            columns={[
              { id: 'folder', title: say('batches.folder'), key: (batch) => batch.folder, cell: (batch) => <a href={hash_of('batches', [batch.id])} title={batch.folder}>{folder_name(batch.folder)}</a> },
              { id: 'years', title: say('batches.years'), key: (batch) => batch.years.join(', ') },
              { id: 'units', title: say('batches.units'), key: (batch) => batch.units, number: true },
              { id: 'documents', title: say('batches.documents'), key: (batch) => batch.documents, number: true },
              { id: 'compliant', title: say('status.compliant'), key: (batch) => batch.statuses.compliant, number: true },
              { id: 'non_compliant', title: say('status.non_compliant'), key: (batch) => batch.statuses.non_compliant, number: true },
              { id: 'needs_review', title: say('status.needs_review'), key: (batch) => batch.statuses.needs_review, number: true },
              { id: 'unreadable', title: say('status.unreadable'), key: (batch) => batch.statuses.unreadable, number: true },
            ]}
          />
        )
      }
    </Answered>
  );
}

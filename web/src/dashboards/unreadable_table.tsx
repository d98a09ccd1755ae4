// Files and pages that could not be read, and what to do about each.
import type { UnreadableFile } from '../api/server.ts';
import { use_words } from '../words/words.ts';
import { SortableTable } from './sortable_table.tsx';

export function UnreadableTable({ files }: { files: UnreadableFile[] }) {
  const { say } = use_words();
  if (files.length === 0) return <p class="empty">{say('unreadable.none')}</p>;
  return (
    <SortableTable
      caption={say('batch.unreadable')}
      rows={files}
      row_id={(file) => `${file.path} ${file.code}`}
      columns={[
        { id: 'path', title: say('unreadable.path'), key: (file) => file.path, cell: (file) => <span class="path">{file.path}</span> },
        { id: 'detail', title: say('unreadable.detail'), key: (file) => file.detail },
        { id: 'pages', title: say('unreadable.pages'), key: (file) => file.pages[0] ?? null, cell: (file) => file.pages.join(', ') },
        { id: 'code', title: say('unreadable.code'), key: (file) => file.code, cell: (file) => <code>{file.code}</code> },
      ]}
    />
  );
}

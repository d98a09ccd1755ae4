// What was reviewed, against what, how it stands; downloads.
import type { ReviewedDocument, Source } from '../api/shapes.ts';
import { written_date } from '../model/size.ts';
import { use_words } from '../words/words.ts';
import { StatusBadge } from './badge.tsx';

function file_name(path: string): string {
  return path.split('/').pop() ?? path;
}

function PagesLine({ document }: { document: ReviewedDocument }) {
  const { say } = use_words();
  const numbers = (source: string) => document.pages.filter((page) => page.source === source).map((page) => page.number);
  const recognised = numbers('ocr');
  const unread = numbers('unread');
  return (
    <>
      {document.pages.length > 0 && <span>{say('head.pages', { count: document.pages.length })}</span>}
      {recognised.length > 0 && <span>{say('head.recognised', { count: recognised.length })}</span>}
      {unread.length > 0 && <span class="text-not_met">{say('head.unread', { pages: unread.join(', ') })}</span>}
    </>
  );
}

interface Props {
  document: ReviewedDocument;
  source: Source | null;
  name: string;
  seconds: number | null;
}

export function ReviewHead({ document, source, name, seconds }: Props) {
  const { say, lang } = use_words();
  const title = [document.number, document.date && say('head.dated', { date: written_date(document.date, lang) })].filter(Boolean).join(' ');
  return (
    <header class="review-head">
      <div class="head-line">
        <h1>{name || file_name(document.path)}</h1>
        <StatusBadge status={document.status} />
      </div>
      <p class="facts">
        {document.title && <span class="title">{document.title}</span>}
        {title && <span>{title}</span>}
        {document.unit && <span>{document.unit}</span>}
        {document.year !== null && <span>{say('head.year', { year: document.year })}</span>}
        <PagesLine document={document} />
        {source && <span>{say('head.against', { plan: [source.number, source.year].filter(Boolean).join(', ') || file_name(source.path) })}</span>}
        {seconds !== null && <span>{say('head.seconds', { seconds: Math.max(0.1, seconds).toLocaleString(lang, { maximumFractionDigits: 1 }) })}</span>}
      </p>
      {document.error && <p class="problem">{document.error.message}</p>}
    </header>
  );
}

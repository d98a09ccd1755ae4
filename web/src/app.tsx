// Which page an address shows.
import { useEffect, useState } from 'preact/hooks';
import { begin_session, session, type Problem } from './api/client.ts';
import { ArchivePage, HistoryPage } from './dashboards/archive_page.tsx';
import { BatchPage } from './dashboards/batch_page.tsx';
import { BatchesPage } from './dashboards/batches_page.tsx';
import { parse_route, type Route } from './model/route.ts';
import { use_store } from './store.ts';
import { start_following } from './uploads.ts';
import { HomePage } from './view/home_page.tsx';
import { ProblemBox } from './view/problem.tsx';
import { ReviewPage, StoredReviewPage } from './view/review_page.tsx';
import { RulePage, RulesPage } from './view/rules_page.tsx';
import { Shell } from './view/shell.tsx';
import { SignInPage } from './view/sign_in_page.tsx';
import { use_words } from './words/words.ts';

function use_route(): Route {
  const [hash, set_hash] = useState(location.hash);
  useEffect(() => {
    const changed = () => {
      set_hash(location.hash);
      scrollTo(0, 0);
    };
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return parse_route(hash);
}

function Batches({ parts: [id, part, sha256], first }: { parts: string[]; first: string | null }) {
  if (id === undefined) return <BatchesPage />;
  if (part === 'documents' && sha256) return <StoredReviewPage batch={id} sha256={sha256} first={first} />;
  return <BatchPage id={id} part={part ?? 'matrix'} />;
}

function Current({ route }: { route: Route }) {
  const [part] = route.parts;
  const first = route.query['c'] ?? null;
  if (route.page === 'review' && part) return <ReviewPage id={part} first={first} />;
  if (route.page === 'batches') return <Batches parts={route.parts} first={first} />;
  if (route.page === 'archive') return part ? <HistoryPage unit={part} /> : <ArchivePage />;
  if (route.page === 'rules') return part ? <RulePage id={part} /> : <RulesPage />;
  return <HomePage />;
}

function use_session(): { problem: Problem | null; again: () => void } {
  const [problem, set_problem] = useState<Problem | null>(null);
  const [round, set_round] = useState(0);
  useEffect(() => {
    void begin_session().then((answer) => set_problem(answer.ok ? null : answer.problem));
  }, [round]);
  return { problem, again: () => set_round((count) => count + 1) };
}

export function App() {
  const { say, lang } = use_words();
  const route = use_route();
  const { problem, again } = use_session();
  const held = use_store(session);
  const inside = held?.authenticated ?? false;
  useEffect(() => {
    if (inside) start_following();
  }, [inside]);
  useEffect(() => {
    document.title = say('page.title');
  }, [lang]);
  return (
    <>
      <Shell route={route} />
      <main id="main" tabIndex={-1}>
        {problem && <ProblemBox problem={problem} retry={again} />}
        {held && !inside && <SignInPage />}
        {inside && <Current route={route} />}
      </main>
    </>
  );
}

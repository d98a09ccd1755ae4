// A page that waits for one answer: loading, problem, or what it is for. Every page names its JSON twin.
import type { ComponentChildren } from 'preact';
import { api_path } from '../api/client.ts';
import { use_answer } from '../api/use_answer.ts';
import { use_words } from '../words/words.ts';
import { ProblemBox } from '../view/problem.tsx';

interface Props<Value> {
  path: string;
  title: string;
  children: (value: Value) => ComponentChildren;
}

export function Answered<Value>({ path, title, children }: Props<Value>) {
  const { say } = use_words();
  const { answer, again } = use_answer<Value>(path);
  return (
    <div class="wide">
      <div class="head-line">
        <h1>{title}</h1>
        <a class="twin" href={api_path(path)}>
          JSON
        </a>
      </div>
      {answer === null && <p class="muted">{say('loading')}</p>}
      {answer?.ok === false && <ProblemBox problem={answer.problem} retry={again} />}
      {answer?.ok && children(answer.value)}
    </div>
  );
}

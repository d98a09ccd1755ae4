import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kNoFilter, passes, toggled } from '../src/model/filter.ts';
import { fold } from '../src/model/fold.ts';
import { result } from './samples.ts';

test('marks and capitals do not matter to a search', () => {
  assert.equal(fold('Đánh giá CHẤT LƯỢNG'), 'danh gia chat luong');
});

const kept = result('1.3.2', 'not_met', { name: 'Xử lý các vấn đề phát hiện', reason: '5/6, tức 83,33%' });
const cases: [string, Partial<typeof kNoFilter>, boolean][] = [
  ['no filter keeps it', {}, true],
  ['its verdict keeps it', { verdicts: ['missing', 'not_met'] }, true],
  ['another verdict does not', { verdicts: ['missing'] }, false],
  ['words without marks', { words: 'van de xu ly' }, true],
  ['its code', { words: '1.3.2' }, true],
  ['its figures', { words: '83,33' }, true],
  ['every word is needed', { words: 'van de hoi nghi' }, false],
];
for (const [name, filter, expected] of cases) {
  test(`filter: ${name}`, () => assert.equal(passes(kept, { ...kNoFilter, ...filter }), expected));
}

test('criteria of other units show only when asked for', () => {
  const other = result('2.1', 'missing', { in_scope: false });
  assert.equal(passes(other, kNoFilter), false);
  assert.equal(passes(other, { ...kNoFilter, out_of_scope: true }), true);
});

test('pressing a verdict twice leaves it off', () => {
  const once = toggled(kNoFilter, 'review');
  assert.deepEqual(once.verdicts, ['review']);
  assert.deepEqual(toggled(once, 'review').verdicts, []);
});

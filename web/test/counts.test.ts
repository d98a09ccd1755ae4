import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count_verdicts, group_by_field, own_findings, standing, total } from '../src/model/counts.ts';
import { finding, result } from './samples.ts';

test('a decision stands instead of the verdict; an unknown one does not', () => {
  const decided = (verdict: string) => result('1.1', 'missing', { decision: { verdict, by: 'A', date: '2022-12-14', reason: 'r' } });
  assert.equal(standing(result('1.1', 'missing')), 'missing');
  assert.equal(standing(decided('met')), 'met');
  assert.equal(standing(decided('hearsay')), 'missing');
});

test('verdicts are counted, nothing is counted twice', () => {
  const counts = count_verdicts(['met', 'met', 'missing']);
  assert.deepEqual(counts, { met: 2, not_met: 0, missing: 1, review: 0, not_applicable: 0 });
  assert.equal(total(counts), 3);
});

test('results stand by field in the order of the criteria, by the first number where the plan is not known', () => {
  const criteria = [{ id: '3.1', code: '3.1', field: 'III', field_name: 'THỦ TỤC', lead: null, deadline: null }];
  const groups = group_by_field([result('1.1', 'met'), result('3.1', 'review'), result('1.2', 'missing')], criteria);
  assert.deepEqual(
    groups.map((group) => [group.field, group.name, group.results.map((held) => held.code)]),
    [
      ['1', '', ['1.1', '1.2']],
      ['III', 'THỦ TỤC', ['3.1']],
    ],
  );
  assert.equal(groups[0]?.counts.missing, 1);
});

test('findings about criteria of other units are left out, those of the document and of unknown codes are not', () => {
  const results = [result('1.1', 'missing'), result('1.2', 'missing', { in_scope: false }), result('1.1', 'met', { in_scope: false })];
  const kept = own_findings(['1.1', '1.2', '9.9', null].map((code) => finding({ code })), results);
  assert.deepEqual(
    kept.map((held) => held.code),
    ['1.1', '9.9', null],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '../src/api/shapes.ts';
import { predicate } from '../src/model/predicate.ts';
import { hash_of, parse_route } from '../src/model/route.ts';
import { met_shares } from '../src/model/shares.ts';
import { file_size, percent, written_date } from '../src/model/size.ts';
import { next_order, sorted } from '../src/model/sort.ts';
import { trend_path, trend_points } from '../src/model/trend.ts';
import { worded } from '../src/words/worded.ts';

test('an address goes there and back, whatever the names hold', () => {
  const hash = hash_of('batches', ['a/b', 'documents', '100%?#'], { c: '1.1 & đ' });
  assert.deepEqual(parse_route(hash), { page: 'batches', parts: ['a/b', 'documents', '100%?#'], query: { c: '1.1 & đ' } });
});

test('an address that is no address leads to the first page or is taken as it stands', () => {
  assert.deepEqual(parse_route(''), { page: '', parts: [], query: {} });
  assert.deepEqual(parse_route('#/review/%E0%A4%A'), { page: 'review', parts: ['%E0%A4%A'], query: {} });
});

test('codes sort by their numbers, words as Vietnamese sorts, empty cells last either way', () => {
  const order = (rows: (string | number | null)[], falling: boolean) => sorted(rows, (row) => row, falling);
  assert.deepEqual(order(['10.1', '2.1', null, '1.3.2'], false), ['1.3.2', '2.1', '10.1', null]);
  assert.deepEqual(order(['10.1', null, '2.1'], true), ['10.1', '2.1', null]);
  assert.deepEqual(order(['Đức', 'Dũng', 'Em'], false), ['Dũng', 'Đức', 'Em']);
  assert.deepEqual(order([3, 20, 1], true), [20, 3, 1]);
});

test('a heading sorts rising, then falling, then rising; another begins anew', () => {
  const first = next_order(null, 'unit');
  assert.deepEqual(first, { column: 'unit', falling: false });
  assert.deepEqual(next_order(first, 'unit'), { column: 'unit', falling: true });
  assert.deepEqual(next_order({ column: 'unit', falling: true }, 'year'), { column: 'year', falling: false });
});

test('sizes and dates are written as the language writes them', () => {
  assert.equal(file_size(0, 'vi'), '0 B');
  assert.equal(file_size(1536, 'vi'), '1,5 KB');
  assert.equal(file_size(200 * 1024 * 1024, 'en'), '200 MB');
  assert.equal(written_date('2022-09-06', 'vi'), '6/9/2022');
  assert.equal(written_date('2022-09-06', 'en'), '6 September 2022');
  assert.equal(written_date('tháng 9', 'vi'), 'tháng 9');
});

test('a share is never told as whole before it is', () => {
  assert.equal(percent(999, 1000), 99);
  assert.equal(percent(0, 0), 0);
});

test('a year without a figure breaks the line', () => {
  const box = { width: 110, height: 20, pad: 5 };
  const points = trend_points([{ year: 2020, share: 0 }, { year: 2021, share: null }, { year: 2022, share: 100 }], box);
  assert.deepEqual(points, [{ year: 2020, share: 0, x: 5, y: 15 }, null, { year: 2022, share: 100, x: 105, y: 5 }]);
  assert.equal(trend_path(points), 'M5.0 15.0M105.0 5.0');
  assert.equal(trend_path(trend_points([{ year: 2020, share: 50 }, { year: 2021, share: 50 }], box)), 'M5.0 10.0L105.0 10.0');
});

test('the share met leaves out what is open, did not arise or is the duty of others', () => {
  const cell = (verdict: Verdict, in_scope = true) => ({ verdict, in_scope, sha256: '', batch: '' });
  const row = (...cells: (ReturnType<typeof cell> | null)[]) => ({ code: null, name: '', cells });
  const criteria = [row(cell('met'), cell('review')), row(cell('missing'), null), row(cell('not_applicable'), null), row(cell('not_met', false), null)];
  assert.deepEqual(met_shares({ years: [2021, 2022], criteria }), [
    { year: 2021, share: 50 },
    { year: 2022, share: null },
  ]);
});

test('a target is read back in figures, and only where it has some', () => {
  const say = (key: Parameters<typeof worded>[1]) => worded('vi', key);
  const target = { text: '', conditions: [], items: [], conditional: false, value_max: null };
  assert.equal(predicate({ ...target, kind: 'threshold', op: '>=', value: 100, unit: 'percent' }, say, 'vi'), '≥ 100%');
  assert.equal(predicate({ ...target, kind: 'threshold', op: 'between', value: 1.5, value_max: 2, unit: 'point' }, say, 'vi'), '1,5 điểm – 2 điểm');
  assert.equal(predicate({ ...target, kind: 'change', op: '>', value: 0, unit: 'point' }, say, 'vi'), 'thay đổi so với năm trước > 0 điểm');
  assert.equal(predicate({ ...target, kind: 'duty', op: null, value: null, unit: null }, say, 'vi'), '');
});

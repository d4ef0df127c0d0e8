import { expect, test } from 'vitest';
import { problemOf } from '../../api/problem';
import { place } from './problems';

const sent = {
  product_code: 'P001',
  urgency: 'NORMAL' as const,
  adjustments: ['rb2605', 'cu2605'].map((id) => ({ c_instrument_id: id, adjusted_position: '1' })),
};

test('fields stand beside the contract they speak of, the rest above', () => {
  const fields = [
    { field: 'adjustments[1].adjusted_position', rule: 'LOT', detail: '必须是整手' },
    { field: 'adjustments[1].c_instrument_id', rule: 'EXPIRED' },
    { field: 'deadline', detail: '已过' },
    { field: 'adjustments[9].adjusted_position', detail: '?' },
  ];
  const placed = place(problemOf(422, { code: 'INVALID', fields }, null), sent);
  expect([...placed.lines]).toEqual([['cu2605', '必须是整手; EXPIRED']]);
  expect(placed.others).toEqual(['deadline: 已过', 'adjustments[9].adjusted_position: ?']);
});

test('without fields the sentence itself is shown', () => {
  expect(place(problemOf(409, { detail: '产品已停止' }, null), sent).others).toEqual(['产品已停止']);
  expect(place(problemOf(500, undefined, null), sent).others).toEqual(['HTTP 500']);
});

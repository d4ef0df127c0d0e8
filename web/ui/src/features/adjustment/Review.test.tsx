import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { problemOf } from '../../api/problem';
import type { Instruction } from '../../api/wire';
import { show } from '../../test/screen';
import { Review } from './Review';

const request = {
  product_code: 'P001',
  urgency: 'NORMAL' as const,
  adjustments: [{ c_instrument_id: 'cu2605', adjusted_position: '3' }],
};
const value = {
  adjustments: [],
  checks: [],
  ladder: [
    { step: 'NOW', net_delta_value: '1000000', margin: '500', risk_degree: '0.5', crossed: [] },
    { step: 'AFTER_WORKING', net_delta_value: '2000000', margin: '600', risk_degree: '0.6', crossed: [] },
    { step: 'AFTER_CLAIMED', net_delta_value: '3000000', margin: '700', risk_degree: null, crossed: [] },
    {
      step: 'AFTER_ALL',
      net_delta_value: '4000000',
      margin: '800',
      risk_degree: '0.91',
      crossed: ['net-delta', 'risk-degree'],
    },
  ],
} as unknown as Instruction;
const warned = (rule: string) => ({
  kind: 'refused' as const,
  problem: problemOf(
    422,
    { code: 'warning-unacknowledged', fields: [{ field: 'x', rule, detail: rule }] },
    null,
  ),
});

const reviewed = (send: Parameters<typeof Review>[0]['send']) =>
  show(
    <Review
      request={request}
      preview={{ value, at: Date.now() }}
      moved={null}
      send={send}
      onClose={vi.fn()}
      onDone={vi.fn()}
      onRefused={vi.fn()}
    />,
  );

test('the way forward is shown step by step, with the limits it crosses', () => {
  reviewed(vi.fn());
  const ladder = within(screen.getByRole('region', { name: 'The way forward' }));
  const rows = ladder.getAllByRole('row').map((row) => row.textContent);
  expect(rows[1]).toBe('Now1,000,000.00500.0050.0%none');
  expect(rows[3]).toBe('After what is claimed3,000,000.00700.00--none');
  expect(rows[4]).toBe('After all that is open4,000,000.00800.0091.0%! Net delta · Risk degree');
});

test('the reason of a warning stays when another one follows', async () => {
  const send = vi
    .fn<Parameters<typeof Review>[0]['send']>()
    .mockReturnValueOnce(() => Promise.resolve(warned('funds')))
    .mockReturnValue(() => Promise.resolve(warned('margin-ratio')));
  reviewed(send);
  const confirm = async () => {
    const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Submit 1 adjustment' });
    await waitFor(() => expect(button().disabled).toBe(false));
    await act(async () => {
      fireEvent.click(button());
      await Promise.resolve();
    });
  };
  await confirm();
  fireEvent.change(screen.getByRole('textbox', { name: /funds/ }), { target: { value: 'agreed' } });
  await confirm();
  fireEvent.change(screen.getByRole('textbox', { name: /margin-ratio/ }), { target: { value: 'a day' } });
  await confirm();
  expect(send.mock.calls[2]?.[0]).toEqual({
    acknowledge: [
      { rule: 'funds', reason: 'agreed' },
      { rule: 'margin-ratio', reason: 'a day' },
    ],
  });
});

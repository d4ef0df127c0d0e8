import { act, fireEvent, screen, waitFor } from '@testing-library/react';
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
      send={send}
      onClose={vi.fn()}
      onDone={vi.fn()}
      onRefused={vi.fn()}
    />,
  );

test('the reason of a warning stays when another one follows', async () => {
  const send = vi
    .fn<Parameters<typeof Review>[0]['send']>()
    .mockResolvedValueOnce(warned('funds'))
    .mockResolvedValue(warned('margin-ratio'));
  reviewed(send);
  const confirm = async () => {
    const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Submit 1 adjustments' });
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

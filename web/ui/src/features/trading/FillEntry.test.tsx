import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { bookFill, contract } from '../../api/calls';
import { type Result, problemOf } from '../../api/problem';
import type { Contract, Detail } from '../../api/wire';
import { show, userWith } from '../../test/screen';
import { FillEntry } from './FillEntry';

vi.mock('../../api/calls');

const detail = (left: string, version: number) =>
  ({ id: 3, c_instrument_id: 'cu2605', left, version, claimed_by: 'trader1' }) as Detail;
const quoted = (last_price: string) => ({ c_instrument_id: 'cu2605', quote: { last_price } }) as Contract;
const trader = userWith('trader1', 'TRADER');

beforeEach(() => {
  vi.mocked(contract).mockResolvedValue(quoted('70000'));
});

const lots = () => screen.getByLabelText<HTMLInputElement>(/^Lots/);
const price = () => screen.getByLabelText<HTMLInputElement>(/^Price/);
const type = (field: HTMLInputElement, value: string) => fireEvent.change(field, { target: { value } });

test('what is typed stays when others fill, and goes with the own fill', async () => {
  vi.mocked(bookFill).mockResolvedValue({ kind: 'ok', value: detail('4', 3), replayed: false });
  const { again } = show(<FillEntry detail={detail('10', 1)} />, trader);
  await waitFor(() => expect(price().value).toBe('70000'));
  type(lots(), '2');
  type(price(), '70010');
  vi.mocked(contract).mockResolvedValue(quoted('70020'));
  again(<FillEntry detail={detail('6', 2)} />);
  expect([lots().value, price().value]).toEqual(['2', '70010']);

  fireEvent.submit(screen.getByRole('form'));
  await waitFor(() => expect(vi.mocked(bookFill)).toHaveBeenCalled());
  again(<FillEntry detail={detail('4', 3)} />);
  await waitFor(() => expect([lots().value, price().value]).toEqual(['4', '70020']));
});

test('a fill whose form is gone is told of when its end is known', async () => {
  let answer: (result: Result<Detail>) => void = () => undefined;
  vi.mocked(bookFill).mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const { again } = show(<FillEntry detail={detail('10', 1)} />, trader);
  await waitFor(() => expect(price().value).toBe('70000'));
  fireEvent.submit(screen.getByRole('form'));
  again(<p>another detail</p>);
  await screen.findByText('Result unknown; it is being checked in the background');
  act(() => answer({ kind: 'ok', value: detail('0', 2), replayed: false }));
  await screen.findByText('Done');
  expect(screen.getByText('Book cu2605 10 @ 70000')).toBeTruthy();
});

const off = (text: string) => ({
  kind: 'refused' as const,
  problem: problemOf(
    422,
    {
      code: 'warning-unacknowledged',
      fields: [{ field: 'price', rule: 'price-band', detail: text }],
    },
    null,
  ),
});
const button = () => screen.getByRole<HTMLButtonElement>('button', { name: /Book/ });
const asked = () => screen.queryByRole<HTMLInputElement>('textbox', { name: /off/ });
const reason = () => screen.getByRole<HTMLInputElement>('textbox', { name: /off/ });

test('a warning wants a reason, and another price a reason of its own', async () => {
  vi.mocked(bookFill)
    .mockReset()
    .mockResolvedValueOnce(off('3% off'))
    .mockResolvedValueOnce(off('4% off'))
    .mockResolvedValue({ kind: 'ok', value: detail('0', 2), replayed: false });
  show(<FillEntry detail={detail('10', 1)} />, trader);
  await waitFor(() => expect(price().value).toBe('70000'));
  type(price(), '72100');
  fireEvent.submit(screen.getByRole('form'));
  await waitFor(() => expect(reason().value).toBe(''));
  expect(button().disabled).toBe(true);
  type(reason(), 'typed too early');

  type(price(), '72800');
  expect(asked()).toBeNull();
  fireEvent.submit(screen.getByRole('form'));
  await waitFor(() => expect(reason().value).toBe(''));
  type(reason(), 'block trade');
  fireEvent.submit(screen.getByRole('form'));
  await waitFor(() => expect(vi.mocked(bookFill)).toHaveBeenCalledTimes(3));
  expect(vi.mocked(bookFill).mock.calls[1]?.[1]).not.toHaveProperty('acknowledge');
  expect(vi.mocked(bookFill).mock.calls[2]?.[1].acknowledge).toEqual([
    { rule: 'price-band', reason: 'block trade' },
  ]);
  await waitFor(() => expect(asked()).toBeNull());
});

import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bookFill, contract, exchanges } from '../../api/calls';
import { type Result, problemOf } from '../../api/problem';
import type { Contract, Detail } from '../../api/wire';
import { delta } from '../../test/fakeServer';
import { live, show, userWith } from '../../test/screen';
import { FillEntry } from './FillEntry';

vi.mock('../../api/calls');

const detail = (left: string, version: number) =>
  ({ id: 3, c_instrument_id: 'cu2605', left, version, claimed_by: 'trader1' }) as Detail;
const quoted = (last_price: string) => ({ c_instrument_id: 'cu2605', quote: { last_price } }) as Contract;
const trader = userWith('trader1', 'TRADER');

beforeEach(() => {
  vi.mocked(contract).mockResolvedValue(quoted('70000'));
});

afterEach(() => vi.useRealTimers());

const lots = () => screen.getByLabelText<HTMLInputElement>(/^Lots/);
const price = () => screen.getByLabelText<HTMLInputElement>(/^Price/);
const type = (field: HTMLInputElement, value: string) => fireEvent.change(field, { target: { value } });

const quotedAt = (seq: number, last_price: string, at: string) => ({
  key: 'cu2605',
  seq,
  last_price,
  update_time: `2026-11-26T${at}+08:00`,
});
const told = (text: string) => screen.findByText(text, {}, { timeout: 1500 });

test('the offered price follows the market until it is typed or sent, and goes as it is shown', async () => {
  vi.mocked(bookFill).mockReset().mockResolvedValue(off('3% off'));
  const { server } = show(<FillEntry detail={detail('10', 1)} />, trader);
  act(() => live(server.last, [quotedAt(1, '70000', '10:00:00')]));
  await told('Last 70000 · 10:00:00');
  act(() => price().focus());
  act(() => server.last.say(delta('e', 1, 2, [quotedAt(2, '70030', '10:00:01')])));
  await told('Last 70030 · 10:00:01');
  expect([price().value, price().selectionStart, price().selectionEnd]).toEqual(['70030', 0, 5]);
  await book(1);
  await waitFor(() => expect(reason()).toBeTruthy());
  act(() => server.last.say(delta('e', 2, 3, [quotedAt(3, '70050', '10:00:02')])));
  await told('Last 70050 · 10:00:02');
  expect([vi.mocked(bookFill).mock.calls[0]?.[1].price, price().value]).toEqual(['70030', '70030']);

  type(price(), '');
  fireEvent.blur(price());
  expect([price().value, asked()]).toEqual(['70050', null]);
  type(price(), '70040');
  act(() => server.last.say(delta('e', 3, 4, [quotedAt(4, '70060', '10:00:03')])));
  await told('Last 70060 · 10:00:03');
  expect(price().value).toBe('70040');
});

test('a last price that is not live says so', async () => {
  const { server } = show(<FillEntry detail={detail('10', 1)} />, trader);
  act(() => live(server.last, [quotedAt(1, '70020', '10:00:00')]));
  await told('Last 70020 · 10:00:00');
  act(() => server.last.end(1006));
  await told('! Not live · Last 70020 · 10:00:00');
});

test('what is typed stays when others fill, and goes with the own fill', async () => {
  vi.mocked(bookFill).mockResolvedValue({ kind: 'ok', value: detail('4', 3), replayed: false });
  const { again, server } = show(<FillEntry detail={detail('10', 1)} />, trader);
  await waitFor(() => expect(price().value).toBe('70000'));
  type(lots(), '2');
  type(price(), '70010');
  act(() => live(server.last, [quotedAt(1, '70020', '10:00:00')]));
  again(<FillEntry detail={detail('6', 2)} />);
  expect([lots().value, price().value]).toEqual(['2', '70010']);

  fireEvent.submit(screen.getByRole('form'));
  await waitFor(() => expect(vi.mocked(bookFill)).toHaveBeenCalled());
  again(<FillEntry detail={detail('4', 3)} />);
  await waitFor(() => expect([lots().value, price().value]).toEqual(['4', '70020']));
});

const time = () => screen.getByLabelText<HTMLInputElement>(/^Time/);
const bookedAt = (call: number) => vi.mocked(bookFill).mock.calls[call]?.[1].traded_at;
const book = async (times: number) => {
  fireEvent.submit(screen.getByRole('form'));
  await waitFor(() => expect(vi.mocked(bookFill)).toHaveBeenCalledTimes(times));
};

test('a typed time of trade is exchange time; without one it is now, and never in the future', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T10:00:00+08:00') });
  vi.mocked(bookFill).mockReset();
  vi.mocked(bookFill).mockResolvedValue({ kind: 'ok', value: detail('4', 2), replayed: false });
  show(<FillEntry detail={detail('10', 1)} />, trader);
  await waitFor(() => expect(price().value).toBe('70000'));
  await book(1);
  type(time(), '2026-11-26T09:31:02');
  await book(2);
  expect([bookedAt(0), bookedAt(1)]).toEqual(['2026-11-26T02:00:00.000Z', '2026-11-26T09:31:02+08:00']);

  await waitFor(() => expect(time().value).toBe(''));
  type(time(), '2026-11-26T10:05:00');
  expect(screen.getByText('✕ Lies in the future')).toBeTruthy();
  expect(button().disabled).toBe(true);
  fireEvent.submit(screen.getByRole('form'));
  expect(vi.mocked(bookFill)).toHaveBeenCalledTimes(2);
});

test('whatever the clock of this machine says, now is now by the clock of the desk', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T10:00:00+08:00') });
  const phases = { trading_day: '2026-11-26', exchanges: [] };
  vi.mocked(exchanges).mockResolvedValue({ ...phases, as_of: '2026-11-26T09:55:00+08:00' });
  vi.mocked(bookFill).mockReset();
  vi.mocked(bookFill).mockResolvedValue({ kind: 'ok', value: detail('4', 2), replayed: false });
  const { queries } = show(<FillEntry detail={detail('10', 1)} />, trader);
  await waitFor(() => expect(price().value).toBe('70000'));
  vi.setSystemTime(new Date('2026-11-26T10:00:30+08:00'));
  await book(1);
  expect(bookedAt(0)).toBe('2026-11-26T01:55:30.000Z');

  vi.mocked(exchanges).mockResolvedValue({ ...phases, as_of: '2026-11-26T10:07:00+08:00' });
  await act(() => queries.refetchQueries({ queryKey: ['exchanges'] }));
  type(time(), '2026-11-26T10:06:00');
  expect(screen.queryByText('✕ Lies in the future')).toBeNull();
});

test('the time is typed to the second, and is no stop on the way to the reason for a warning', async () => {
  vi.mocked(bookFill).mockReset().mockResolvedValue(off('3% off'));
  show(<FillEntry detail={detail('10', 1)} />, trader);
  await waitFor(() => expect(price().value).toBe('70000'));
  expect([time().type, time().step]).toEqual(['datetime-local', '1']);
  await book(1);
  await waitFor(() => expect(reason()).toBeTruthy());
  const stops = Array.from(screen.getByRole('form').querySelectorAll('input, button'));
  const places = [lots(), price(), button(), reason(), time()].map((stop) => stops.indexOf(stop));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places.at(-1)).toBe(stops.length - 1);
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

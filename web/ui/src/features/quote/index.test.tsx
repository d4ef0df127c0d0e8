import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { contracts } from '../../app/contracts';
import type { Contract } from '../../api/wire';
import { live, show } from '../../test/screen';
import { QuoteDrawer } from '.';

vi.mock('../../api/calls');

const nothing = () => undefined;
const quote = {
  key: 'IF2612',
  seq: 1,
  c_instrument_id: 'IF2612',
  last_price: '3950.2',
  change: '12.4',
  change_ratio: '0.00314879',
  bid_price1: '3950',
  bid_volume1: '20',
  ask_price1: '3950.4',
  ask_volume1: '5',
};

test('the book of a contract stands in its ticks and follows the market', async () => {
  contracts.put([{ c_instrument_id: 'IF2612', price_tick: '0.2', c_instrument_name: '沪深300' } as Contract]);
  const { server } = show(<QuoteDrawer id="IF2612" onClose={nothing} />);
  act(() => live(server.last, [quote]));
  const book = await screen.findByRole('table', { name: 'Order book' });
  expect(within(book).getByRole('row', { name: /Ask 1/ }).textContent).toBe('Ask 13,950.45');
  expect(within(book).getByRole('row', { name: /Bid 1/ }).textContent).toBe('Bid 13,950.020');
  expect(within(book).getByRole('row', { name: /Bid 5/ }).textContent).toBe('Bid 5----');
  expect(screen.getByText('IF2612 沪深300')).toBeTruthy();
  expect(screen.getByText(/\+12\.4 \+0\.31%/)).toBeTruthy();
  const rows = [{ ...quote, seq: 2, ask_volume1: '7' }];
  act(() => server.last.say({ type: 'delta', epoch: 'e', prev: 1, seq: 2, rows }));
  await waitFor(() =>
    expect(within(book).getByRole('row', { name: /Ask 1/ }).textContent).toBe('Ask 13,950.47'),
  );
});

test('a contract nobody quotes says so, and goes with its button', async () => {
  const onClose = vi.fn();
  const { server } = show(<QuoteDrawer id="XX1" onClose={onClose} />);
  act(() => live(server.last, [quote]));
  expect(await screen.findByText('There is no quote of this contract')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalled();
});

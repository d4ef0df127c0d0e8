import { readFileSync } from 'node:fs';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { contracts } from '../../app/contracts';
import type { Contract } from '../../api/wire';
import { live, show } from '../../test/screen';
import { QuoteDrawer } from '.';

vi.mock('../../api/calls');

const css = readFileSync('src/theme/desk.css', 'utf8');
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

/** Of price, book and particulars. */
const styles = () =>
  ['3,950.2', '3,950.0', '3,950.4'].map((figure) => {
    const { color, fontStyle } = getComputedStyle(screen.getByText(figure));
    return `${color} ${fontStyle}`;
  });
const COLOURED = ['red normal', 'red normal', 'green normal'];
const GREY = ['grey italic', 'grey italic', 'grey italic'];

test('a price that stands still, or is no longer heard, is grey and says so', async () => {
  const sheet = document.head.appendChild(document.createElement('style'));
  sheet.textContent = `:root { --muted: grey; --up: red; --buy: red; --sell: green; } ${css}`;
  contracts.put([{ c_instrument_id: 'IF2612', price_tick: '0.2' } as Contract]);
  const { server } = show(<QuoteDrawer id="IF2612" onClose={nothing} />);
  act(() => live(server.last, [quote]));
  await screen.findByText('3,950.2');
  expect(styles()).toEqual(COLOURED);
  const stale = [{ ...quote, seq: 2, stale: true }];
  act(() => server.last.say({ type: 'delta', epoch: 'e', prev: 1, seq: 2, rows: stale }));
  const words = 'This price has not moved for long: it is an indication only';
  expect(await screen.findByText(words)).toBeTruthy();
  expect(styles()).toEqual(GREY);
  act(() =>
    server.last.say({ type: 'delta', epoch: 'e', prev: 2, seq: 3, rows: [{ ...quote, stale: false }] }),
  );
  await waitFor(() => expect(styles()).toEqual(COLOURED));
  act(() => server.last.end(1006));
  expect(await screen.findByText('Not current: prices are indications only')).toBeTruthy();
  expect(styles()).toEqual(GREY);
  sheet.remove();
});

test('a contract nobody quotes says so, and goes with its button', async () => {
  const onClose = vi.fn();
  const { server } = show(<QuoteDrawer id="XX1" onClose={onClose} />);
  act(() => live(server.last, [quote]));
  expect(await screen.findByText('There is no quote of this contract')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalled();
});

import { beforeEach, describe, expect, test } from 'vitest';
import type { Contract, Instruction } from '../../api/wire';
import type { PositionRow } from '../../live/rows';
import { Book, adjustedDelta, movedSince } from './book';

const contract = (id: string, type = '期货', multiplier = '10'): Contract => ({
  c_instrument_id: id,
  c_instrument_name: id,
  c_exchange_id: 'SHFE',
  c_type_name: type,
  c_stype_name: null,
  c_underlying_id: null,
  multiplier,
  price_tick: '1',
  min_volume: '1',
  max_limit_volume: null,
  strike: null,
  option_type: null,
  currency: 'CNY',
  expire_date: null,
  update_time: null,
  quote: { trading_day: null, last_price: '3000', pre_settlement: null, settlement: null, update_time: null },
});
const row = (id: string, account: string, net: string, deltaValue: string | null): PositionRow =>
  ({
    key: `P001|${account}|${id}`,
    seq: 1,
    product_code: 'P001',
    account_id: account,
    c_instrument_id: id,
    net,
    price: '3000',
    delta_value: deltaValue,
    working: null,
    gap: null,
    flags: [],
  }) as unknown as PositionRow;

const contracts = new Map(
  [contract('rb2605'), contract('cu2605', '期货', '5'), contract('600000', '股票', '1')].map((c) => [
    c.c_instrument_id,
    c,
  ]),
);
let book: Book;
const sync = (...rows: PositionRow[]) => book.sync(rows, (id) => contracts.get(id));

beforeEach(() => {
  book = new Book('P001');
  sync(
    row('rb2605', 'A1', '10', '300000'),
    row('rb2605', 'A2', '-4', '-120000'),
    row('600000', 'A1', '1000', '10000'),
    { ...row('rb2605', 'B9', '99', '1'), product_code: 'P002' },
  );
});

describe('prices since a target was typed', () => {
  const at = (price: string) => sync({ ...row('rb2605', 'A1', '10', '300000'), price });
  const moved = () => book.moved('0.01').map((line) => [line.id, movedSince(line)?.toFixed(4)]);

  test('count from beyond the tolerance on, up and down', () => {
    book.set('rb2605', '3');
    at('3000');
    at('3030');
    expect(moved()).toEqual([]);
    at('3033');
    expect(moved()).toEqual([['rb2605', '0.0110']]);
    at('2967');
    expect(moved()).toEqual([['rb2605', '-0.0110']]);
  });

  test('count anew for another target, and not for what stays as it is', () => {
    at('3033');
    expect(moved()).toEqual([]);
    book.set('rb2605', '3');
    at('3033');
    expect(moved()).toEqual([]);
    at('3100');
    expect(moved()).toHaveLength(1);
    book.set('rb2605', '4');
    at('3100');
    expect(moved()).toEqual([]);
  });

  test('of a target that was kept count from the first price that is known', () => {
    book = new Book('P001', { rb2605: '3' });
    at('2900');
    expect(moved()).toEqual([]);
    at('3000');
    expect(moved()).toEqual([['rb2605', '0.0345']]);
  });

  test('do not count where only an old quote is known', () => {
    sync();
    book.set('rb2605', '3');
    sync();
    at('3100');
    expect(moved()).toEqual([]);
  });
});

describe('positions', () => {
  test('are the net of the accounts of this product alone', () => {
    expect(book.line('rb2605')?.current.toString()).toBe('6');
    expect(book.line('rb2605')?.currentDelta?.toString()).toBe('180000');
  });

  test('a kept target waits for its contract', () => {
    book = new Book('P001', { cu2605: '3', rb2605: '0' });
    sync(row('rb2605', 'A1', '10', '300000'));
    expect([book.missing, book.line('rb2605')?.typed]).toEqual([['cu2605'], '0']);
    book.add(contract('cu2605', '期货', '5'));
    expect([book.missing, book.targets]).toEqual([[], { rb2605: '0', cu2605: '3' }]);
  });
});

describe('targets', () => {
  test('change the totals of the changed lines only', () => {
    book.set('rb2605', '0');
    expect(book.totals()).toMatchObject({ changed: 1, faults: 0, unvalued: 0 });
    const totals = book.totals();
    expect([totals.current, totals.adjusted, totals.productBefore].map(String)).toEqual([
      '180000',
      '0',
      '190000',
    ]);
  });

  test('equal to the present position are no change', () => {
    book.set('rb2605', '6');
    expect(book.changed).toEqual([]);
    sync(row('rb2605', 'A1', '7', '210000'));
    expect(book.changed.map((line) => line.id)).toEqual(['rb2605']);
  });

  test.each([
    ['rb2605', 'abc', 'number'],
    ['rb2605', '0.1', 'whole'],
    ['600000', '-100', 'negative'],
    ['rb2605', '-5', undefined],
    ['600000', '0', undefined],
  ])('%s to %s has the fault %s', (id, text, fault) => {
    book.set(id, text);
    expect(book.line(id)?.fault).toBe(fault);
    expect(book.request('', 'NORMAL', null) === undefined).toBe(fault !== undefined);
  });

  test('step by lots, stocks by board lots, and blank restores', () => {
    book.step('rb2605', -1);
    book.step('600000', 1);
    expect([book.line('rb2605')?.typed, book.line('600000')?.typed]).toEqual(['5', '1100']);
    book.set('rb2605', ' ');
    expect(book.changed.map((line) => line.id)).toEqual(['600000']);
  });

  test('go out as plain decimals in the order of the lines', () => {
    book.set('rb2605', '1,000');
    book.set('600000', '+200');
    expect(book.request(' cut ', 'URGENT', null)).toEqual({
      product_code: 'P001',
      note: 'cut',
      urgency: 'URGENT',
      adjustments: [
        { c_instrument_id: 'rb2605', adjusted_position: '1000' },
        { c_instrument_id: '600000', adjusted_position: '200' },
      ],
    });
  });
});

describe('lines of a draft', () => {
  const draft = () => {
    book = new Book('P001', { rb2605: '6', cu2605: '3' }, ['rb2605', 'cu2605']);
    sync(row('rb2605', 'A1', '6', '180000'));
  };
  const sent = () => book.request('', 'NORMAL', null)?.adjustments.map((line) => line.c_instrument_id);

  test('are sent although the position has come to their target', () => {
    draft();
    book.add(contract('cu2605', '期货', '5'));
    expect(sent()).toEqual(['rb2605', 'cu2605']);
    book.set('rb2605', '');
    expect(sent()).toEqual(['cu2605']);
  });

  test('whose contract nobody knows are on the screen', () => {
    draft();
    book.keep('cu2605');
    expect([book.missing, sent()]).toEqual([[], ['rb2605', 'cu2605']]);
  });

  test('are those that were sent once it is saved, not what is typed since', () => {
    book.set('rb2605', '8');
    book.saved(['rb2605']);
    book.set('600000', '1000');
    sync(row('rb2605', 'A1', '8', '240000'), row('600000', 'A1', '1000', '10000'));
    expect(sent()).toEqual(['rb2605']);
  });
});

describe('values', () => {
  test('of an added future come from its quote', () => {
    book.add(contract('cu2605', '期货', '5'));
    sync();
    book.set('cu2605', '2');
    const line = book.line('cu2605');
    expect(line && adjustedDelta(line)?.toString()).toBe('30000');
  });

  test('of an added option are unknown until the server has valued it', () => {
    book.add(contract('cu2605C70000', '期权', '5'));
    sync();
    book.set('cu2605C70000', '4');
    expect(book.totals().unvalued).toBe(1);
    book.learn({
      adjustments: [
        { c_instrument_id: 'cu2605C70000', adjusted_position: '4', adjusted_delta_value: '600000' },
      ],
    } as unknown as Instruction);
    sync();
    expect([book.totals().unvalued, book.totals().adjusted.toString()]).toEqual([0, '600000']);
  });

  test('that the feed does not give leave the line out of the totals', () => {
    sync(row('cu2605P70000', 'A1', '10', null));
    book.set('cu2605P70000', '3');
    expect(book.totals()).toMatchObject({ changed: 1, unvalued: 1 });
  });

  test('that the feed does not give leave the line out of the product, until its target is none', () => {
    const counts = () => [book.totals().productUnvalued, book.totals().productAfterUnvalued];
    sync(row('cu2605P70000', 'A1', '10', null), row('rb2605', 'A1', '10', '300000'));
    expect(counts()).toEqual([1, 1]);
    book.set('cu2605P70000', '0');
    expect(counts()).toEqual([1, 0]);
    book.add(contract('cu2605C70000', '期权', '5'));
    sync(row('cu2605P70000', 'A1', '10', null));
    expect(counts()).toEqual([1, 0]);
    book.set('cu2605C70000', '4');
    expect(counts()).toEqual([1, 1]);
  });
});

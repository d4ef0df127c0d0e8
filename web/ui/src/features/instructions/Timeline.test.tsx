import { cleanup, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Step } from '../../api/wire';
import { startTexts } from '../../i18n';
import { Timeline } from './Timeline';

const step = (kind: string, more: Partial<Step> = {}): Step => ({
  at: '2026-11-24T09:30:00+08:00',
  kind,
  actor: 'manager1',
  from: null,
  to: null,
  reason: null,
  data: null,
  ...more,
});

const cu = { c_instrument_id: 'cu2605', buy_sell: 'BUY', open_close: 'OPEN', detail_quantity: '20' };
const filled = { ...cu, quantity: '2', price: '70010.5', trade_id: null };
const amended = {
  status: 'EXECUTING',
  revision: 2,
  changes: [
    { c_instrument_id: 'cu2605', from: '3', to: '-5', decision: 'ACCEPTED' },
    { c_instrument_id: 'al2605', from: null, to: '4', decision: null },
  ],
};

/** Each with what is told of it in Chinese and in English. */
const TOLD: readonly (readonly [Step, string, string])[] = [
  [
    step('instruction.created', { to: 'PENDING_APPROVAL' }),
    'manager1发起 待复核',
    'manager1Created Awaiting approval',
  ],
  [
    step('instruction.created', { to: 'DRAFT', data: { cloned_from: 12 } }),
    'manager1发起 复制自 #12 草稿',
    'manager1Created clone of #12 Draft',
  ],
  [
    step('instruction.status', { from: 'PENDING_APPROVAL', to: 'APPROVED', actor: 'manager2' }),
    'manager2状态变更 待复核 → 已批准',
    'manager2Status Awaiting approval → Approved',
  ],
  [step('detail.claimed', { actor: 'trader1' }), 'trader1认领 ', 'trader1Claimed '],
  [
    step('detail.claimed', { actor: 'trader1', data: cu }),
    'trader1认领 cu2605 买 开 20 ',
    'trader1Claimed cu2605 Buy open 20 ',
  ],
  [
    step('detail.unclaimed', { actor: 'trader1', from: 'trader1', data: { ...cu, from: 'trader1' } }),
    'trader1放弃认领 cu2605 买 开 20 ',
    'trader1Unclaimed cu2605 Buy open 20 ',
  ],
  [
    step('detail.unclaimed', { actor: 'desk', from: 'trader1', data: { ...cu, from: 'trader1' } }),
    'desk放弃认领 cu2605 买 开 20 (trader1) ',
    'deskUnclaimed cu2605 Buy open 20 (trader1) ',
  ],
  [
    step('fill.booked', { actor: 'trader1', from: 'UNFILLED', to: 'PARTIAL', data: filled }),
    'trader1成交 cu2605 买 开 2 @ 70,010.5 未成交 → 部分成交',
    'trader1Fill cu2605 Buy open 2 @ 70,010.5 Unfilled → Partly filled',
  ],
  [
    step('fill.booked', { actor: 'trader1', data: filled }),
    'trader1成交 cu2605 买 开 2 @ 70,010.5 ',
    'trader1Fill cu2605 Buy open 2 @ 70,010.5 ',
  ],
  [
    step('fill.confirmed', { actor: 'feed', data: { ...filled, confirmed_trade_id: 'T77' } }),
    'feed确认成交 cu2605 买 开 2 @ 70,010.5 T77 ',
    'feedFill confirmed cu2605 Buy open 2 @ 70,010.5 T77 ',
  ],
  [
    step('fill.reversed', { actor: 'trader1', reason: 'typo', data: { ...filled, trade_id: 'T78' } }),
    'trader1冲销成交 cu2605 买 开 2 @ 70,010.5 T78  · typo',
    'trader1Fill reversed cu2605 Buy open 2 @ 70,010.5 T78  · typo',
  ],
  [
    step('line.cancelled', { from: 'PARTIAL', to: 'PART_CANCELLED', data: { c_instrument_id: 'cu2605' } }),
    'manager1撤销行 cu2605 部分成交 → 部分撤销',
    'manager1Line cancelled cu2605 Partly filled → Partly cancelled',
  ],
  [
    step('instruction.amended', { data: { ...amended, revision_status: 'IN_FORCE' } }),
    'manager1修订 修订 2 已生效 cu2605 3 → -5 (已接受), al2605 新增 → 4 ',
    'manager1Amended Revision 2 In force cu2605 3 → -5 (Accepted), al2605 Added → 4 ',
  ],
  [
    step('approval.given', {
      from: 'PENDING_APPROVAL',
      to: 'WAITING',
      actor: 'risk1',
      data: { status: 'EXECUTING', to: 'WAITING', decision: 'APPROVED', revision: 2 },
    }),
    'risk1复核 修订 2 已批准 待复核 → 待交易员接受',
    'risk1Approval Revision 2 Approved Awaiting approval → Awaiting traders',
  ],
  [
    step('instruction.status', { from: 'APPROVED', to: 'CANCELLED', reason: '= too late' }),
    'manager1状态变更 已批准 → 已撤销 · = too late',
    'manager1Status Approved → Cancelled · = too late',
  ],
];

beforeAll(() => startTexts('zh-CN'));
afterEach(cleanup);

const shown = (steps: readonly Step[]) => {
  render(<Timeline steps={steps} />);
  return screen.getAllByRole('listitem').map((item) => item.textContent);
};

test.each(['zh-CN', 'en'] as const)('tells in %s who did what, of which contract', async (language) => {
  await i18next.changeLanguage(language);
  const steps = [...TOLD.map(([each]) => each), step('instruction.seen', { actor: 'risk1' })];
  const words = TOLD.map(([, zh, en]) => `11-24 09:30:00${language === 'en' ? en : zh}`);
  expect(shown(steps)).toEqual(words);
});

test('an amendment of many contracts names some of them', async () => {
  await i18next.changeLanguage('en');
  const changes = Array.from({ length: 9 }, (_, n) => ({ c_instrument_id: `c${n}`, from: '1', to: '2' }));
  const [told] = shown([step('instruction.amended', { data: { ...amended, changes } })]);
  expect(told).toContain('c5 1 → 2, +3');
  expect(told).not.toContain('c6');
});

test('whatever the data holds is text, and what it is not is left out', async () => {
  await i18next.changeLanguage('en');
  const evil = '<img src=x onerror=alert(1)>';
  const data = {
    c_instrument_id: evil,
    buy_sell: evil,
    quantity: evil,
    price: [],
    trade_id: '{{n}}$t(act.back)',
  };
  const steps = [
    step('fill.booked', { data }),
    step('instruction.amended', { data: { revision: {}, changes: [null, 7, { c_instrument_id: evil }] } }),
    ...[null, 'text', 7, [data], {}].map((odd) => step('fill.booked', { data: odd })),
    step('constructor', { data }),
  ];
  const told = shown(steps);
  expect(document.querySelector('img')).toBeNull();
  expect(told[0]).toContain(`Fill ${evil} -- @ -- {{n}}$t(act.back)`);
  expect(told[1]).toContain(`${evil} Added → --`);
  expect(told.slice(2, -1)).toEqual(Array<string>(5).fill('11-24 09:30:00manager1Fill '));
  expect(told.at(-1)).toBe('11-24 09:30:00manager1constructor ');
});

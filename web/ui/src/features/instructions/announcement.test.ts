import { expect, test } from 'vitest';
import type { RoleName } from '../../api/wire';
import type { InstructionEvent } from '../../live/rows';
import { ends, newsOf } from './announcement';

const event = (kind: string, data: Record<string, unknown>, actor = 'manager1') =>
  ({
    key: '1',
    seq: 1,
    kind,
    product_code: 'P001',
    instruction_id: 7,
    actor,
    data,
  }) as unknown as InstructionEvent;
const created = (status: string) => event('instruction.created', { status });
const moved = (from: string, to: string, actor?: string) =>
  event('instruction.status', { from, to, status: to }, actor);
const amended = (revision_status: string, status = 'EXECUTING', actor?: string) =>
  event('instruction.amended', { revision_status, status }, actor);

const to = (of: InstructionEvent, ...roles: RoleName[]) => newsOf(of, 'somebody', new Set(roles));
const each = (of: InstructionEvent) =>
  (['MANAGER', 'TRADER', 'RISK', 'VIEWER'] as const).map((role) => to(of, role));

test.each([
  ['a draft', created('DRAFT'), [undefined, undefined, undefined, undefined]],
  ['one given at once', created('APPROVED'), [undefined, 'given', undefined, undefined]],
  ['one to approve', created('PENDING_APPROVAL'), ['toApprove', undefined, 'toApprove', undefined]],
  ['a draft submitted', moved('DRAFT', 'PENDING_APPROVAL'), ['toApprove', undefined, 'toApprove', undefined]],
  ['a draft given', moved('DRAFT', 'APPROVED'), [undefined, 'given', undefined, undefined]],
  ['an approval', moved('PENDING_APPROVAL', 'APPROVED'), ['approved', 'given', undefined, undefined]],
  ['a rejection', moved('PENDING_APPROVAL', 'REJECTED'), ['rejected', undefined, 'rejected', undefined]],
  ['a pause', moved('EXECUTING', 'PAUSED'), ['paused', 'paused', 'paused', undefined]],
  ['its end', moved('PAUSED', 'EXECUTING'), ['resumed', 'resumed', 'resumed', undefined]],
  ['its end before work', moved('PAUSED', 'APPROVED'), ['resumed', 'resumed', 'resumed', undefined]],
  ['a cancel to confirm', moved('EXECUTING', 'CANCELLING'), [undefined, 'cancelling', undefined, undefined]],
  ['a cancel', moved('APPROVED', 'CANCELLED'), ['cancelled', 'cancelled', undefined, undefined]],
  [
    'its confirmation',
    moved('CANCELLING', 'PARTIALLY_CANCELLED'),
    ['cancelled', 'cancelled', undefined, undefined],
  ],
  ['a draft thrown away', moved('DRAFT', 'CANCELLED'), [undefined, undefined, undefined, undefined]],
  ['an expiry', moved('EXECUTING', 'EXPIRED', 'desk'), ['expired', 'expired', 'expired', undefined]],
  ['the begin of work', moved('APPROVED', 'EXECUTING'), [undefined, undefined, undefined, undefined]],
  [
    'an amendment to approve',
    amended('PENDING_APPROVAL'),
    ['amendedToApprove', undefined, 'amendedToApprove', undefined],
  ],
  ['an amendment to work', amended('WAITING'), [undefined, 'amended', undefined, undefined]],
  ['an amendment in force', amended('IN_FORCE'), ['amendedInForce', 'amendedInForce', undefined, undefined]],
  [
    'an amendment of what is not approved yet',
    amended('IN_FORCE', 'PENDING_APPROVAL'),
    ['amendedToApprove', undefined, 'amendedToApprove', undefined],
  ],
  [
    'an amendment rejected',
    amended('REJECTED', 'EXECUTING', 'risk1'),
    ['amendmentRejected', undefined, 'amendmentRejected', undefined],
  ],
  [
    'an amendment refused',
    amended('REFUSED', 'EXECUTING', 'trader1'),
    ['amendmentRefused', undefined, undefined, undefined],
  ],
  [
    'an amendment lapsed',
    amended('LAPSED', 'EXPIRED', 'desk'),
    ['amendmentLapsed', undefined, undefined, undefined],
  ],
  ['all done', moved('EXECUTING', 'COMPLETED', 'feed'), ['completed', undefined, undefined, undefined]],
  ['a line stopped', event('line.cancelled', {}), ['lineStopped', 'lineStopped', undefined, undefined]],
  ['a fill', event('fill.booked', { status: 'EXECUTING' }), [undefined, undefined, undefined, undefined]],
])('%s calls manager, trader, risk and viewer so', (_, of, called) => {
  expect(each(of)).toEqual(called);
});

test('nobody is told of his own doing, and one with two roles once', () => {
  expect(newsOf(moved('DRAFT', 'APPROVED', 'me'), 'me', new Set(['TRADER']))).toBeUndefined();
  expect(newsOf(amended('IN_FORCE', 'APPROVED', 'me'), 'me', new Set(['MANAGER']))).toBeUndefined();
  expect(to(amended('IN_FORCE'), 'MANAGER', 'TRADER')).toBe('amendedInForce');
  expect(to(moved('PENDING_APPROVAL', 'APPROVED'), 'MANAGER', 'TRADER')).toBe('given');
});

test.each([
  [
    'a cancel',
    event('instruction.status', { from: 'EXECUTING', to: 'CANCELLING', asks: ['trader2'] }),
    'cancelling',
  ],
  [
    'an amendment',
    event('instruction.amended', { revision_status: 'WAITING', asks: ['trader2'] }),
    'amended',
  ],
])('%s calls the traders it names', (_, of, news) => {
  expect(newsOf(of, 'trader2', new Set<RoleName>(['TRADER']))).toBe(news);
  expect(newsOf(of, 'trader1', new Set<RoleName>(['TRADER']))).toBeUndefined();
});

test('an amendment of what nobody holds calls all of them', () => {
  const free = event('instruction.amended', { revision_status: 'WAITING', asks: [] });
  expect(newsOf(free, 'trader1', new Set<RoleName>(['TRADER']))).toBe('amended');
});

test.each([
  ['a fill of another', event('fill.booked', {}, 'trader2'), false, false],
  ['a claim of another', event('detail.claimed', {}, 'trader2'), false, false],
  ['a claim of mine', event('detail.claimed', {}, 'me'), true, true],
  ['the begin of work by another', moved('APPROVED', 'EXECUTING', 'feed'), false, false],
  ['a pause', moved('APPROVED', 'PAUSED'), true, true],
  ['a rejection', moved('PENDING_APPROVAL', 'REJECTED'), true, true],
  ['an amendment accepted', amended('IN_FORCE'), false, true],
])('%s ends what an instruction and an amendment asked of me: %s', (_, of, given, amendment) => {
  expect([ends(of, 'given', 'me'), ends(of, 'amended', 'me')]).toEqual([given, amendment]);
});

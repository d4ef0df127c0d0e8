import { expect, test } from 'vitest';
import type { Detail, Instruction, Line, Revision, RoleName } from '../api/wire';
import { type Actor, actsOf, askedOf, inForce, mayStop } from './acts';

const actor = (username: string, ...roles: RoleName[]): Actor => ({ username, roles: new Set(roles) });
const manager1 = actor('manager1', 'MANAGER');
const manager2 = actor('manager2', 'MANAGER');
const trader2 = actor('trader2', 'TRADER');
const trader1 = actor('trader1', 'TRADER');
const risk1 = actor('risk1', 'RISK');
const viewer1 = actor('viewer1', 'VIEWER');

const line = (contract: string, revision: number, claimed: string | null = null): Line =>
  ({
    c_instrument_id: contract,
    revision,
    status: 'PENDING',
    details: [{ claimed_by: claimed, left: '2' } as Detail],
  }) as unknown as Line;
const given = (more: Partial<Instruction>): Instruction =>
  ({
    status: 'APPROVED',
    created_by: 'manager1',
    revision: 1,
    paused_by_role: null,
    approvals: [],
    adjustments: [line('cu2601', 1)],
    ...more,
  }) as Instruction;

test('the author submits and edits, and never approves', () => {
  expect(actsOf(given({ status: 'DRAFT' }), manager1)).toEqual(['submit', 'edit', 'clone', 'cancel']);
  expect(actsOf(given({ status: 'DRAFT', adjustments: [] }), manager1)).toEqual(['edit', 'clone', 'cancel']);
  expect(actsOf(given({ status: 'DRAFT' }), manager2)).toEqual(['clone', 'cancel']);
  expect(actsOf(given({ status: 'PENDING_APPROVAL' }), manager1)).toEqual(['amend', 'clone', 'cancel']);
  expect(actsOf(given({ status: 'PENDING_APPROVAL' }), risk1)).toEqual(['approve', 'reject']);
});

test('who amended what is in force never approves it, whose amendment came to nothing may', () => {
  const amended = (status: Revision['status']) =>
    given({
      status: 'PENDING_APPROVAL',
      revision: 2,
      revisions: [{ revision: 2, status, created_by: 'manager2' } as Revision],
    });
  expect(actsOf(amended('IN_FORCE'), manager2)).toEqual(['amend', 'clone', 'cancel']);
  expect(actsOf(amended('IN_FORCE'), risk1)).toEqual(['approve', 'reject']);
  expect(actsOf(amended('LAPSED'), manager2)).toContain('approve');
});

test('who has approved may still reject, and approves the next revision', () => {
  const approvals = [
    { revision: 1, username: 'risk1', decision: 'APPROVED', reason: null, decided_at: '' } as const,
  ];
  expect(actsOf(given({ status: 'PENDING_APPROVAL', approvals }), risk1)).toEqual(['reject']);
  expect(actsOf(given({ status: 'PENDING_APPROVAL', approvals, revision: 2 }), risk1)).toContain('approve');
});

test('what risk has paused only risk lifts', () => {
  const paused = given({ status: 'PAUSED', paused_by_role: 'RISK' });
  expect(actsOf(paused, risk1)).toEqual(['resume']);
  expect(actsOf(paused, trader2)).toEqual([]);
  expect(actsOf(paused, manager1)).not.toContain('resume');
  expect(actsOf(given({ status: 'PAUSED', paused_by_role: 'TRADER' }), manager1)).toContain('resume');
});

test('a trader confirms a cancel when he holds something', () => {
  const held = given({ status: 'CANCELLING', adjustments: [line('cu2601', 1, 'trader2')] });
  expect(actsOf(held, trader2)).toEqual(['confirm']);
  expect(actsOf(held, trader1)).toEqual([]);
});

test('a viewer may do nothing, of an ended one only a clone is made', () => {
  for (const status of ['DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'EXECUTING', 'PAUSED'] as const) {
    expect(actsOf(given({ status }), viewer1)).toEqual([]);
  }
  expect(actsOf(given({ status: 'CANCELLED' }), manager1)).toEqual(['clone']);
});

test('of each contract the newest line in force counts, what waits does not', () => {
  const of = given({
    revision: 2,
    adjustments: [line('cu2601', 1), line('al2601', 1), line('cu2601', 2), line('cu2601', 3)],
  });
  expect(inForce(of).map((one) => [one.c_instrument_id, one.revision])).toEqual([
    ['cu2601', 2],
    ['al2601', 1],
  ]);
});

test('a line is stopped while something of it may remain', () => {
  const of = given({ status: 'EXECUTING' });
  expect(mayStop(of, line('cu2601', 1), trader2)).toBe(true);
  expect(mayStop(of, { ...line('cu2601', 1), status: 'DONE' }, trader2)).toBe(false);
  expect(mayStop(of, line('cu2601', 2), trader2)).toBe(false);
  expect(mayStop(given({ status: 'COMPLETED' }), line('cu2601', 1), trader2)).toBe(false);
  expect(mayStop(of, line('cu2601', 1), viewer1)).toBe(false);
});

test('a line of what awaits approval is stopped by its managers alone', () => {
  const of = given({ status: 'PENDING_APPROVAL' });
  expect(mayStop(of, line('cu2601', 1), manager2)).toBe(true);
  expect(mayStop(of, line('cu2601', 1), trader2)).toBe(false);
  expect(mayStop(given({ status: 'DRAFT' }), line('cu2601', 1), manager1)).toBe(false);
});

test('a trader stops no line that another works, a manager does', () => {
  const of = given({ status: 'EXECUTING' });
  const claimed = line('cu2601', 1, 'trader2');
  expect([trader2, trader1, manager1].map((each) => mayStop(of, claimed, each))).toEqual([true, false, true]);
});

test('an amendment asks its approvers, then who works its lines', () => {
  const of = given({ status: 'EXECUTING', adjustments: [line('cu2601', 1, 'trader2'), line('al2601', 1)] });
  const change = { c_instrument_id: 'cu2601', asked: true, decision: null } as Revision['changes'][number];
  const other = { ...change, c_instrument_id: 'al2601' };
  const revision = {
    revision: 2,
    status: 'WAITING',
    created_by: 'manager1',
    changes: [change, other],
  } as unknown as Revision;
  expect(askedOf(of, revision, trader2)).toEqual({ kind: 'lines', changes: [change, other] });
  expect(askedOf(of, revision, trader1)).toEqual({ kind: 'lines', changes: [other] });
  expect(askedOf(of, revision, manager2)).toBeUndefined();
  const pending = { ...revision, status: 'PENDING_APPROVAL' } as Revision;
  expect(askedOf(of, pending, manager2)).toEqual({ kind: 'approval' });
  const approvals = [
    { revision: 2, username: 'manager2', decision: 'APPROVED', reason: null, decided_at: '' } as const,
  ];
  expect(askedOf({ ...of, approvals }, pending, manager2)).toEqual({ kind: 'rejection' });
  expect(askedOf(of, pending, manager1)).toBeUndefined();
  expect(askedOf(given({ status: 'CANCELLED' }), pending, manager2)).toBeUndefined();
});

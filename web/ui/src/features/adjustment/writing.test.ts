// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { Instruction } from '../../api/wire';
import { Writing } from './writing';

const draft = (version: number) =>
  ({
    id: 7,
    version,
    note: null,
    urgency: 'NORMAL',
    deadline: null,
    adjustments: [],
  }) as unknown as Instruction;
const on = (of: Instruction | undefined, username = 'manager1') => new Writing(username, 'P001', of);

beforeEach(() => localStorage.clear());

test('targets that were kept before the terms were are restored', () => {
  localStorage.setItem('hs-desk.draft.manager1.P001', JSON.stringify({ cu2605: '3' }));
  expect(on(undefined)).toMatchObject({
    opened: 'restored',
    written: { targets: { cu2605: '3' }, note: '', urgency: 'NORMAL' },
  });
});

test('what is no writing is passed over', () => {
  localStorage.setItem('hs-desk.draft.manager1.P001', '[');
  expect(on(undefined).opened).toBe('plain');
});

test('of what is kept everybody has his own', () => {
  on(draft(4)).say({ note: 'roll' });
  expect([on(draft(4)).opened, on(draft(4), 'manager2').opened]).toEqual(['restored', 'plain']);
});

test('what was typed and taken back is not restored', () => {
  const writing = on(draft(4));
  writing.say({ note: 'roll' });
  writing.say({ note: '' });
  expect(on(draft(4)).opened).toBe('plain');
});

test('a draft that was read too early neither takes nor drops what is kept for a later version', () => {
  on(draft(5)).say({ note: 'roll' });
  const early = on(draft(4));
  early.dropOutdated();
  expect([early.opened, early.terms.note]).toEqual(['plain', '']);
  expect(on(draft(5)).opened).toBe('restored');
});

test('what is typed in another window since is not dropped with what was given', () => {
  const writing = on(undefined);
  writing.say({ note: 'roll' });
  const sent = writing.written;
  on(undefined).say({ note: 'hedge' });
  writing.given(sent);
  expect(on(undefined).terms.note).toBe('hedge');
});

import { expect, test } from 'vitest';
import type { RoleLine } from '../../api/wire';
import { matrix } from './matrix';

const line = (id: number, username: string, role: RoleLine['role'], product_code: string) =>
  ({ id, username, role, product_code }) as RoleLine;

test('one row for each person, by name, with all roles he has on a product', () => {
  const members = matrix([
    line(1, 'trader2', 'TRADER', 'P005'),
    line(2, 'manager1', 'MANAGER', 'P001'),
    line(3, 'trader2', 'VIEWER', 'P005'),
    line(4, 'trader2', 'VIEWER', '*'),
  ]);
  expect(members.map(({ username }) => username)).toEqual(['manager1', 'trader2']);
  expect(members[1]?.grants.get('P005')?.map(({ id }) => id)).toEqual([1, 3]);
  expect(members[1]?.grants.get('*')?.map(({ id }) => id)).toEqual([4]);
});

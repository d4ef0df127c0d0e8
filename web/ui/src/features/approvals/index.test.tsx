import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { instruction, instructions } from '../../api/calls';
import type { Instruction, InstructionHead } from '../../api/wire';
import { useHub, useTopic } from '../../app/desk';
import { live, show, userWith } from '../../test/screen';
import { Approvals } from '.';

vi.mock('../../api/calls');
const { AgGridReact } = vi.hoisted(() => ({
  AgGridReact: ({ rowData }: { rowData: { id: number }[] | null }) =>
    rowData?.map(({ id }) => `row ${id} `) ?? null,
}));
vi.mock('ag-grid-react', () => ({ AgGridReact }));

/** The inbox as it stands in the shell, which listens to the events. */
function Listening() {
  useTopic(useHub().instruction);
  return <Approvals id={undefined} />;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(instructions).mockReset().mockResolvedValue({ count: 0, results: [] });
});
afterEach(() => vi.useRealTimers());

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const reads = () => vi.mocked(instructions).mock.calls.length;

test('while events are heard the list is not asked for; while they are not it is, and that is said', async () => {
  const { server } = show(<Listening />, userWith('risk1', 'RISK'));
  await pass(0);
  act(() => live(server.last));
  await pass(1000);
  const before = reads();
  await pass(4500);
  expect(reads()).toBe(before);
  expect(screen.queryByText(/Changes are not heard/)).toBeNull();
  act(() => server.last.end(1006));
  await pass(5000);
  expect(reads()).toBeGreaterThan(before);
  expect(screen.getByText(/Changes are not heard/)).toBeTruthy();
});

const head = (id: number, created_by: string, status: InstructionHead['status']) =>
  ({
    id,
    created_by,
    status,
    product_code: 'P001',
    created_at: `2026-11-26T10:0${id}:00+08:00`,
  }) as InstructionHead;
const amendedBy = (of: InstructionHead, created_by: string) =>
  ({
    ...of,
    adjustments: [],
    approvals: [],
    revisions: [{ revision: 1, status: 'PENDING_APPROVAL', created_by, changes: [] }],
  }) as unknown as Instruction;

test('amendments that wait stand among what waits: those of others for me, my own for others', async () => {
  const executing = [head(2, 'manager2', 'EXECUTING'), head(4, 'manager2', 'APPROVED')];
  vi.mocked(instructions).mockImplementation((filter) => {
    const results = filter.revision_status ? executing : [head(3, 'manager2', 'PENDING_APPROVAL')];
    return Promise.resolve({ count: results.length, results });
  });
  vi.mocked(instruction).mockImplementation((id) =>
    Promise.resolve(
      id === 2 ? amendedBy(executing[0] as never, 'manager2') : amendedBy(executing[1] as never, 'manager1'),
    ),
  );
  show(<Listening />, userWith('manager1', 'MANAGER'));
  await pass(1000);
  expect(screen.getByRole('region', { name: 'Approvals' }).textContent).toBe('row 2 row 3 ');
  fireEvent.click(screen.getByText('Mine, for others 1'));
  await pass(100);
  expect(screen.getByRole('region', { name: 'Approvals' }).textContent).toBe('row 4 ');
  expect(vi.mocked(instructions).mock.calls.map(([{ status }]) => status)).toContain(
    'APPROVED,EXECUTING,PAUSED',
  );
});

test('what I amended myself since it was given waits for others', async () => {
  const pending = [head(2, 'manager2', 'PENDING_APPROVAL'), head(3, 'manager2', 'PENDING_APPROVAL')].map(
    (each) => ({ ...each, revision: 2 }),
  );
  vi.mocked(instructions).mockImplementation(({ revision_status }) =>
    Promise.resolve({ count: 2, results: revision_status ? [] : pending }),
  );
  const by = (id: number) => (id === 2 ? 'manager1' : 'manager3');
  vi.mocked(instruction).mockImplementation((id) =>
    Promise.resolve({
      ...(pending[id - 2] as Instruction),
      revisions: [{ revision: 2, status: 'IN_FORCE', created_by: by(id) }],
    } as unknown as Instruction),
  );
  show(<Listening />, userWith('manager1', 'MANAGER'));
  await pass(1000);
  expect(screen.getByRole('region', { name: 'Approvals' }).textContent).toBe('row 3 ');
  fireEvent.click(screen.getByText('Mine, for others 1'));
  await pass(100);
  expect(screen.getByRole('region', { name: 'Approvals' }).textContent).toBe('row 2 ');
});

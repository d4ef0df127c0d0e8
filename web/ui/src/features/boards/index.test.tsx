import { act, screen } from '@testing-library/react';
import type { AgGridReactProps } from 'ag-grid-react';
import { beforeEach, expect, test, vi } from 'vitest';
import { contractsOf, products } from '../../api/calls';
import { live, show } from '../../test/screen';
import { Boards } from '.';

vi.mock('../../api/calls');
vi.mock('ag-grid-react', () => ({
  AgGridReact: (props: AgGridReactProps) => {
    const { words } = props.noRowsOverlayComponentParams as { words: string };
    return <p>{words}</p>;
  },
}));

beforeEach(() => {
  vi.mocked(products).mockResolvedValue({ count: 0, results: [] });
  vi.mocked(contractsOf).mockResolvedValue([]);
});

test('a board without rows says whether they are awaited, out of reach, or there are none', async () => {
  const { server } = show(<Boards contract={undefined} />);
  const socket = server.last;
  expect(screen.getByText('Loading')).toBeTruthy();
  await act(async () => {
    socket.end(1006);
    await Promise.resolve();
  });
  expect(screen.getByText('The server cannot be reached')).toBeTruthy();
  expect(screen.queryByText(/0 \/ 0/)).toBeNull();
});

test('a board that came empty says so, and counts', () => {
  const { server } = show(<Boards contract={undefined} />);
  act(() => live(server.last));
  expect(screen.getByText('No rows')).toBeTruthy();
  expect(screen.getByText(/0 \/ 0/)).toBeTruthy();
});

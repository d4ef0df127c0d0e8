import { render, screen } from '@testing-library/react';
import { AgGridReact } from 'ag-grid-react';
import { expect, test } from 'vitest';
import { common } from './grid';
import { useNoRows } from './useNoRows';

const NONE: object[] = [];
function Grid({ words }: { words: string }) {
  return <AgGridReact {...common} columnDefs={[{ colId: 'code' }]} rowData={NONE} {...useNoRows(words)} />;
}

test('an empty grid says why it is empty now', async () => {
  const { rerender } = render(<Grid words="Loading" />);
  expect(await screen.findByText('Loading')).toBeTruthy();
  rerender(<Grid words="No rows" />);
  expect(await screen.findByText('No rows')).toBeTruthy();
  expect(screen.queryByText('Loading')).toBeNull();
});

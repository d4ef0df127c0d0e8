import type { GridOptions } from 'ag-grid-community';
import { useMemo } from 'react';

function NoRows({ words }: { words: string }) {
  return <span>{words}</span>;
}

/** Says in a grid why it has no rows, and follows the reason: a template is read once, when it is first shown. */
export function useNoRows(words: string) {
  const noRowsOverlayComponentParams = useMemo(() => ({ words }), [words]);
  return { noRowsOverlayComponent: NoRows, noRowsOverlayComponentParams } satisfies GridOptions;
}

import { act } from '@testing-library/react';
import type { AgGridReactProps } from 'ag-grid-react';
import { afterEach, expect, test, vi } from 'vitest';
import { adopt } from '../../app/settings';
import type { Row } from '../../live/protocol';
import { Store } from '../../live/store';
import { show } from '../../test/screen';
import { LiveBlotter } from './LiveBlotter';
import { livePainter } from './painter';

const happened: string[] = [];
const painter = () => ({ stop: vi.fn(), moved: vi.fn(), sorted: () => happened.push('sorted') });
vi.mock('./painter', () => ({ livePainter: vi.fn() }));
vi.mock('./focus', () => ({ keepFocus: vi.fn(), keepingFocus: {} }));
vi.mock('./ties', () => ({ untie: vi.fn() }));
/** A grid sorts its rows before it is ready, and tells when it goes. */
vi.mock('ag-grid-react', async () => {
  const { useEffect } = await import('react');
  return {
    AgGridReact: (props: AgGridReactProps<Row>) => {
      useEffect(() => {
        const api = { isDestroyed: () => false, onFilterChanged: vi.fn(), addEventListener: vi.fn() };
        props.postSortRows?.({ api, nodes: [] } as never);
        props.onGridReady?.({ api } as never);
        return () => props.onGridPreDestroyed?.({ api } as never);
        // eslint-disable-next-line react-hooks/exhaustive-deps
      }, []);
      return null;
    },
  };
});
vi.mock('./FilterChips', () => ({ FilterChips: () => null }));
afterEach(() => adopt({ language: 'zh-CN' }));

test('a grid that takes the place of another has nothing to do with that', () => {
  vi.mocked(livePainter).mockImplementation(() => {
    happened.push('painter');
    return painter();
  });
  show(
    <LiveBlotter
      label="Positions"
      store={new Store<Row>()}
      columns={[]}
      quickFilter=""
      own={[]}
      pinned={false}
      shows={() => true}
      noRows=""
      onShown={() => undefined}
      onApi={() => happened.push('screen')}
      onOpen={() => undefined}
    />,
  );
  act(() => adopt({ language: 'en' }));
  expect(happened).toEqual(['screen', 'painter', 'screen', 'painter']);
});

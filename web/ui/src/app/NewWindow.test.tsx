import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../test/screen';
import { NewWindow } from './NewWindow';

vi.mock('../api/calls');

test('the page opens once more, by its own address and on its own', () => {
  const open = vi.spyOn(window, 'open').mockReturnValue(null);
  window.location.hash = '#/boards/IF2612';
  show(<NewWindow />);
  fireEvent.click(screen.getByRole('button', { name: 'Open in a window of its own' }));
  const [address, target, features] = open.mock.calls[0] ?? [];
  expect(address).toMatch(/#\/boards\/IF2612$/);
  expect(target).toBe('_blank');
  expect(features).toMatch(/^popup,noopener,width=\d+,height=\d+$/);
});

import { useQuery } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show, userWith } from '../test/screen';
import { useRightsFollowed } from './rights';
import { entered, hasRole, useUser } from './session';

const read = vi.fn(() => Promise.resolve(1));

function Screen() {
  useRightsFollowed();
  useQuery({ queryKey: ['anything'], queryFn: read });
  return <p>{hasRole(useUser(), 'TRADER') ? 'may trade' : 'may not'}</p>;
}

test('an open page follows a grant and a revocation, and reads again what it shows', async () => {
  show(<Screen />, userWith('viewer1', 'VIEWER'));
  await screen.findByText('may not');
  expect(read).toHaveBeenCalledTimes(1);
  act(() => entered(userWith('viewer1', 'VIEWER', 'TRADER')));
  await screen.findByText('may trade');
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
  act(() => entered(userWith('viewer1', 'VIEWER')));
  await screen.findByText('may not');
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(3));
});

import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { environment } from '../api/calls';
import { show } from '../test/screen';
import { EnvironmentTag } from './EnvironmentTag';

vi.mock('../api/calls');

test('the desk says what it is, as soon as it can be asked', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.mocked(environment).mockRejectedValueOnce(new Error('away')).mockResolvedValue({ environment: 'UAT' });
  show(<EnvironmentTag />);
  expect(screen.queryByText('Acceptance test')).toBeNull();
  await vi.advanceTimersByTimeAsync(5000);
  expect(await screen.findByText('Acceptance test')).toBeTruthy();
  vi.useRealTimers();
});

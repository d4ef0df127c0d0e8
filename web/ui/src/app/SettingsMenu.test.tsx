import { fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { show } from '../test/screen';
import { SettingsMenu } from './SettingsMenu';
import { DISPLAY, useSettings } from './settings';

const asFirstSeen = useSettings.getState();
afterEach(() => useSettings.setState(asFirstSeen));

test('the height of the rows is chosen among three', async () => {
  show(<SettingsMenu />);
  fireEvent.click(screen.getByRole('button', { name: 'Display' }));
  const densities = await screen.findByRole('radiogroup', { name: 'Row height' });
  expect([...densities.querySelectorAll('input')].map(({ checked }) => checked)).toEqual([
    false,
    true,
    false,
  ]);
  fireEvent.click(screen.getByText('Compact'));
  expect(useSettings.getState().density).toBe('compact');
});

test('a density that the desk keeps is taken, one that is unknown here is not', () => {
  expect(DISPLAY.parse({ density: 'comfortable' })).toEqual({ density: 'comfortable' });
  expect(DISPLAY.parse({ density: 'huge', flash: false })).toEqual({ flash: false });
});

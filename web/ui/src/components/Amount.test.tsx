import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { SettingsMenu } from '../app/SettingsMenu';
import { DISPLAY, useSettings } from '../app/settings';
import { show } from '../test/screen';
import { Amount } from './Amount';

beforeEach(() => {
  useSettings.setState({ unit: 'yuan' });
});

test('the unit is switched in the settings; the tooltip keeps the whole amount', async () => {
  show(
    <>
      <SettingsMenu />
      <Amount value="-1234567.8949" change />
    </>,
  );
  expect(screen.getByTitle('¥ -1,234,567.8949').textContent).toBe('-1,234,567.89 ¥');
  fireEvent.click(screen.getByRole('button', { name: 'Display' }));
  fireEvent.click(await screen.findByRole('radio', { name: '¥10k' }));
  expect(screen.getByTitle('¥ -1,234,567.8949').textContent).toBe('-123.46 ¥10k');
  expect(screen.getByTitle('¥ -1,234,567.8949').className).toBe('down');
});

test('a missing amount is missing, and has nothing more to tell', () => {
  show(<Amount value={null} headed />);
  expect(screen.getByText('--').title).toBe('');
});

test('of a kept unit only a known one counts', () => {
  expect(DISPLAY.parse({ unit: 'wan' })).toEqual({ unit: 'wan' });
  expect(DISPLAY.parse({ unit: 'lakh' })).toEqual({});
});

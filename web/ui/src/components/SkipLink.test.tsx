import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '../test/screen';
import { SkipLink } from './SkipLink';

test('it moves the focus and leaves the address alone', () => {
  window.location.hash = '#/trading';
  show(
    <>
      <SkipLink to="content" />
      <main id="content" tabIndex={-1} />
    </>,
  );
  fireEvent.click(screen.getByRole('link', { name: 'Skip to content' }));
  expect(document.activeElement).toBe(screen.getByRole('main'));
  expect(window.location.hash).toBe('#/trading');
});

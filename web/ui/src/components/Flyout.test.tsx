import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { show } from '../test/screen';
import { Flyout } from './Flyout';

const opened = async (content: ReactNode) => {
  show(
    <>
      <Flyout label="Choices" content={content}>
        <button>Choose</button>
      </Flyout>
      <input aria-label="Elsewhere" />
    </>,
  );
  const button = screen.getByRole('button', { name: 'Choose' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  button.focus();
  fireEvent.click(button);
  return { button, dialog: await screen.findByRole('dialog', { name: 'Choices' }) };
};
const isAt = (element: Element) => waitFor(() => expect(document.activeElement).toBe(element));
const isGone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

test('it begins in a leading field, and Escape leads back to its button', async () => {
  const { button } = await opened(<input aria-label="Find" />);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await isAt(screen.getByLabelText('Find'));
  fireEvent.keyDown(screen.getByLabelText('Find'), { key: 'Escape' });
  await isAt(button);
  await isGone();
});

test('the key that opens it presses no button in it', async () => {
  const { dialog } = await opened(<button>Log out</button>);
  await isAt(dialog);
});

test('both its ends lead back to its button', async () => {
  const { button, dialog } = await opened(<button>Log out</button>);
  fireEvent.focus(dialog.nextElementSibling ?? dialog);
  await isAt(button);
  await isGone();
});

test('a click elsewhere keeps the focus there', async () => {
  await opened(<input aria-label="Find" />);
  const elsewhere = screen.getByLabelText('Elsewhere');
  await isAt(screen.getByLabelText('Find'));
  fireEvent.mouseDown(elsewhere);
  elsewhere.focus();
  fireEvent.click(elsewhere);
  await isGone();
  await isAt(elsewhere);
});

import { fireEvent, screen, waitFor } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { expect, test } from 'vitest';
import type { Submission } from '../app/submission';
import { show } from '../test/screen';
import { ActModal } from './ActModal';

interface PageProps {
  danger?: boolean;
  /** Whether the act takes its button away. */
  once?: boolean;
  children?: ReactNode;
}

function Page({ danger = false, once = false, children }: PageProps) {
  const [open, setOpen] = useState(false);
  const [given, setGiven] = useState(false);
  return (
    <main id="content" tabIndex={-1}>
      {!(once && given) && <button onClick={() => setOpen(true)}>Begin</button>}
      <button onClick={() => setGiven(true)}>The desk answers</button>
      {open && (
        <ActModal
          title="An act"
          confirm="Do it"
          danger={danger}
          lacking={[]}
          submission={{ state: 'idle' }}
          onConfirm={() => undefined}
          onClose={() => setOpen(false)}
        >
          {children}
        </ActModal>
      )}
    </main>
  );
}

const begin = async () => {
  const button = screen.getByRole('button', { name: 'Begin' });
  button.focus();
  fireEvent.click(button);
  return screen.findByRole('dialog', { name: 'An act' });
};
const leave = () => fireEvent.click(screen.getByRole('button', { name: 'Back' }));
const isAt = (element: Element | null) => waitFor(() => expect(document.activeElement).toBe(element));

test('an act begins in its first field and ends at the button it began with', async () => {
  show(
    <Page>
      <input hidden />
      <input aria-label="Reason" />
    </Page>,
  );
  await begin();
  await isAt(screen.getByRole('textbox', { name: 'Reason' }));
  leave();
  await isAt(screen.getByRole('button', { name: 'Begin' }));
});

test('without a field it begins at its button, unless that destroys', async () => {
  const { unmount } = show(<Page />);
  await begin();
  await isAt(screen.getByRole('button', { name: 'Do it' }));
  unmount();
  show(<Page danger />);
  await isAt(await begin());
});

test('where the act takes its button away, the focus goes on beside it', async () => {
  show(<Page once />);
  await begin();
  leave();
  await isAt(screen.getByRole('button', { name: 'Begin' }));
  fireEvent.click(screen.getByText('The desk answers'));
  await isAt(screen.getByRole('main'));
});

test('a button that is gone before its dialog is no loss', async () => {
  show(<Page once />);
  await begin();
  fireEvent.click(screen.getByText('The desk answers'));
  leave();
  await isAt(screen.getByRole('main'));
});

test('the closing cross, which the trap of the kit begins with, does not keep the focus', async () => {
  const dialog = (submission: Submission<unknown>) => (
    <ActModal
      title="An act"
      confirm="Do it"
      lacking={[]}
      submission={submission}
      onConfirm={() => undefined}
      onClose={() => undefined}
    >
      <input aria-label="Reason" />
    </ActModal>
  );
  const { again } = show(dialog({ state: 'idle' }));
  (await screen.findByRole('button', { name: 'Close' })).focus();
  again(dialog({ state: 'checking', attempt: 1 }));
  await isAt(screen.getByRole('textbox', { name: 'Reason' }));
});

test('a key that is held down does not go on to the act', async () => {
  show(
    <Page>
      <input aria-label="Reason" />
      <textarea aria-label="Note" />
    </Page>,
  );
  await begin();
  const goesOn = (at: Element, repeat: boolean) => fireEvent.keyDown(at, { key: 'Enter', repeat });
  const [act, field] = [
    screen.getByRole('button', { name: 'Do it' }),
    screen.getByRole('textbox', { name: 'Reason' }),
  ];
  expect([goesOn(act, true), goesOn(field, true)]).toEqual([false, false]);
  expect(goesOn(act, false)).toBe(true);
  expect(goesOn(screen.getByRole('textbox', { name: 'Note' }), true)).toBe(true);
});

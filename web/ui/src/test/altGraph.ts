import { vi } from 'vitest';

/** The test's browser takes every Alt for AltGr; here AltGr is down only when it is said. */
export const altGraphIs = (down: boolean): void =>
  void vi
    .spyOn(KeyboardEvent.prototype, 'getModifierState')
    .mockImplementation((name) => name === 'AltGraph' && down);

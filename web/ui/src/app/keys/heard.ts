import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Key, useKeys } from './keyboard';

const NONE: readonly Key[] = [];

/** Keys that grids, forms and the kit listen to by themselves: here they are only told of. */
const HEARD = {
  desk: [['Esc', 'close']],
  grid: [
    ['↑ / ↓ / ← / →', 'move'],
    ['PgUp / PgDn', 'leaf'],
    ['Ctrl+Home / Ctrl+End', 'ends'],
    ['Ctrl+C', 'copy'],
    ['Tab', 'leave'],
  ],
  list: [['Enter', 'open']],
  quotes: [['Enter', 'quote']],
  adjust: [
    ['Enter / Tab', 'down'],
    ['Esc', 'giveUp'],
    ['Alt+↑ / Alt+↓', 'step'],
    ['Delete', 'restore'],
    ['Ctrl+V', 'paste'],
  ],
  trading: [
    ['Enter', 'pick'],
    ['Esc', 'back'],
  ],
  chat: [['Enter', 'send']],
} as const;

/** Tells of the keys of a screen, or of a part of it while that is there. */
export function useHeard(where: keyof typeof HEARD, there = true): void {
  const { t } = useTranslation();
  const keys = useMemo(
    () =>
      HEARD[where].map(([press, name]): Key => ({
        press,
        group: where === 'desk' || where === 'grid' ? where : 'page',
        text: t(`keys.${name}`),
      })),
    [where, t],
  );
  useKeys(there ? keys : NONE);
}

import { useSyncExternalStore } from 'react';

const listen = (changed: () => void) => {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
};

/** Whether somebody may be looking at this page. */
export const useVisible = (): boolean => useSyncExternalStore(listen, () => !document.hidden);

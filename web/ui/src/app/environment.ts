import { useEffect } from 'react';
import { create } from 'zustand';
import { environment } from '../api/calls';
import type { Environment } from '../api/wire';

const AGAIN_MS = 5000;

const useKnown = create<{ here: Environment | undefined }>(() => ({ here: undefined }));

/** Which desk this is, asked before anybody logs in and until it is answered; it stays what it is. */
export function useEnvironment(): Environment | undefined {
  const { here } = useKnown();
  useEffect(() => {
    if (here) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const ask = () =>
      environment().then(
        (answer) => useKnown.setState({ here: answer.environment }),
        () => {
          if (!gone) timer = setTimeout(() => void ask(), AGAIN_MS);
        },
      );
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [here]);
  return here;
}

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLateWords } from './late';
import { refresh } from './refresh';
import { whileLoggedIn } from './session';
import { type Send, type Submission, submitOnce } from './submission';

interface Act<T> {
  submission: Submission<T>;
  busy: boolean;
  /** Does nothing while one is under way. `what` names the act where it is told of without its screen. */
  run: (what: string, send: Send<T>) => void;
  reset: () => void;
}

const underWay = ({ state }: Submission<unknown>) => state === 'sending' || state === 'checking';

/**
 * One act of a person after the other, each sent once. What is under way when its screen goes is followed to
 * its end all the same, as long as the log-in lasts, and a note tells what became of it.
 *
 * @param onShow each step, while the screen is there
 * @param onLate each step after that
 */
export function useAct<T>(
  onShow?: (submission: Submission<T>) => void,
  onLate?: (submission: Submission<T>) => void,
): Act<T> {
  const [submission, setSubmission] = useState<Submission<T>>({ state: 'idle' });
  const queries = useQueryClient();
  const late = useLateWords();
  const running = useRef<string>(undefined);
  const shown = useRef(true);
  const listeners = useRef({ onShow, onLate, late });
  useEffect(() => {
    listeners.current = { onShow, onLate, late };
  });
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
      const what = running.current;
      if (what !== undefined) listeners.current.late(what, { state: 'checking', attempt: 1 });
    };
  }, []);
  const run = useCallback(
    (what: string, send: Send<T>) => {
      if (running.current !== undefined) return;
      running.current = what;
      const show = (next: Submission<T>) => {
        if (!underWay(next)) running.current = undefined;
        const { onShow: here, onLate: away, late: tell } = listeners.current;
        if (shown.current) {
          setSubmission(next);
          here?.(next);
        } else {
          tell(what, next);
          away?.(next);
          refresh(queries);
        }
      };
      const login = whileLoggedIn();
      void submitOnce({ send, show }, login.signal).then(() => {
        login.release();
        if (running.current !== undefined) listeners.current.late(what, { state: 'idle' });
      });
    },
    [queries],
  );
  const reset = useCallback(() => setSubmission({ state: 'idle' }), []);
  return { submission, busy: underWay(submission), run, reset };
}

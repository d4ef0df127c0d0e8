import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../api/problem';
import { type Submission, submitOnce } from './submission';

interface Act<T> {
  submission: Submission<T>;
  busy: boolean;
  /** Does nothing while one is under way. */
  run: (send: (key: string) => Promise<Result<T>>) => void;
  reset: () => void;
}

/** One act of a person after the other, each sent once; ends with the screen that shows it. */
export function useAct<T>(onShow?: (submission: Submission<T>) => void): Act<T> {
  const [submission, setSubmission] = useState<Submission<T>>({ state: 'idle' });
  const stop = useRef(new AbortController());
  const running = useRef(false);
  const listener = useRef(onShow);
  useEffect(() => {
    listener.current = onShow;
  });
  useEffect(() => {
    const controller = new AbortController();
    stop.current = controller;
    running.current = false;
    return () => controller.abort();
  }, []);
  const run = useCallback((send: (key: string) => Promise<Result<T>>) => {
    if (running.current) return;
    running.current = true;
    const show = (next: Submission<T>) => {
      running.current = next.state === 'sending' || next.state === 'checking';
      setSubmission(next);
      listener.current?.(next);
    };
    void submitOnce({ send, show }, stop.current.signal);
  }, []);
  const reset = useCallback(() => setSubmission({ state: 'idle' }), []);
  const busy = submission.state === 'sending' || submission.state === 'checking';
  return { submission, busy, run, reset };
}

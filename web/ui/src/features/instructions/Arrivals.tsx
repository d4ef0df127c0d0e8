import { useCallback, useEffect, useRef } from 'react';
import { useHub, useInstructionEvents, useLiveAgain, useTopic } from '../../app/desk';
import { useRefresh } from '../../app/refresh';
import { useUser } from '../../app/session';
import type { InstructionEvent } from '../../live/rows';
import { unreadOf, useNotices } from '../attention/notices';
import { useAnnounced } from '../attention/useAnnounced';

const GATHER_MS = 250;

/** Listens for the whole log-in: what is shown of instructions is read again, and what calls for one is announced. */
export function Arrivals() {
  const { username } = useUser();
  const readAgain = useRefresh();
  const announce = useAnnounced();
  const hub = useHub();
  const unread = unreadOf(useNotices(username));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useTopic(hub.instruction);

  const refresh = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      readAgain();
    }, GATHER_MS);
  }, [readAgain]);
  const onEvent = useCallback(
    (event: InstructionEvent, late: boolean) => {
      refresh();
      announce(event, late);
    },
    [refresh, announce],
  );
  useInstructionEvents(onEvent, refresh);
  useLiveAgain(hub.instruction, refresh);
  useEffect(() => {
    document.title = unread ? `(${unread}) HS Desk` : 'HS Desk';
    return () => void (document.title = 'HS Desk');
  }, [unread]);
  return null;
}

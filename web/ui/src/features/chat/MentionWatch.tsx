import { useEffect } from 'react';
import { useHub } from '../../app/desk';
import { useUser } from '../../app/session';
import type { ChatEvent } from '../../live/rows';
import { useTell } from '../attention/useTell';
import { names } from './mentions';

const EVERYBODY = 'all';
const nothing = () => undefined;

/** Tells somebody that he is named in a room, whatever screen he is at. */
export function MentionWatch() {
  const { talk } = useHub();
  const { username } = useUser();
  const tell = useTell();
  useEffect(() => {
    const event = ({ key, room, sender, text, sent_at }: ChatEvent, late: boolean) => {
      if (sender === username || !names(text, username)) return;
      tell(
        {
          key: `chat|${key}`,
          told: 'mentioned',
          at: sent_at,
          product: room === EVERYBODY ? '' : room,
          actor: sender,
          id: null,
          reason: text,
          room,
        },
        late,
      );
    };
    return talk.read({ event, gap: nothing });
  }, [talk, username, tell]);
  return null;
}

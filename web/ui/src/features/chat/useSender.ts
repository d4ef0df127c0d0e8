import { useCallback, useEffect } from 'react';
import { useFresh, useHub } from '../../app/desk';
import { useUser } from '../../app/session';
import type { Say } from '../../live/protocol';
import { sayAgain } from './outbox';
import { flush, queue, told } from './unsent';

/** For the whole log-in: says again, whenever the line is back, what was not told back, in any room. */
export function useSender(): void {
  const { username } = useUser();
  const { chat, talk } = useHub();
  const fresh = useFresh(chat);
  useEffect(
    () => talk.read({ event: (row) => told(username, [row]), gap: () => undefined }),
    [talk, username],
  );
  useEffect(() => {
    if (fresh) flush(username, (all) => sayAgain(all, (message) => chat.feed.say(message)));
  }, [fresh, chat, username]);
}

/** Says one message now, or as soon as there is a line. */
export function useSay(): (message: Say) => void {
  const { username } = useUser();
  const { chat } = useHub();
  return useCallback(
    (message) => {
      queue(username, message);
      flush(username, (all) =>
        all.map((one) =>
          one.ref === message.ref ? (sayAgain([one], (say) => chat.feed.say(say))[0] ?? one) : one,
        ),
      );
    },
    [chat, username],
  );
}

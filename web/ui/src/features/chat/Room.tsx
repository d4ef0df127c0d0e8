import { useEffect } from 'react';
import { markRead } from '../../api/calls';
import { useUser } from '../../app/session';
import { OutdatedNote, unread } from '../../components/Blank';
import { Composer } from './Composer';
import { Talk } from './Talk';
import { told, useOutgoing } from './unsent';
import { useHistory } from './useHistory';

/** Marks as read what is shown, once for each newest message. */
function useRead(room: string, newest: number | null | undefined, onRead: () => void): void {
  useEffect(() => {
    if (typeof newest !== 'number') return;
    void markRead(room, newest).then(onRead);
  }, [room, newest, onRead]);
}

interface Props {
  room: string;
  title: string;
  /** The instruction the next message speaks of. */
  about: number | undefined;
  onRead: () => void;
}

/** What was said in a room, and what one says. */
export function Room({ room, title, about, onRead }: Props) {
  const { username } = useUser();
  const { query, lines } = useHistory(room);
  const waiting = useOutgoing(username).filter((one) => one.room === room);
  useRead(room, lines[0]?.id, onRead);
  useEffect(() => told(username, lines), [username, lines]);
  if (!query.data) return unread(query);
  const more = () => {
    if (!query.isFetchingNextPage) void query.fetchNextPage();
  };
  return (
    <section className="room" aria-label={title}>
      <Talk lines={lines} waiting={waiting} more={query.hasNextPage} onMore={more} />
      <Composer room={room} about={about} />
      <OutdatedNote query={query} />
    </section>
  );
}

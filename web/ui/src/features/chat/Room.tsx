import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markRead } from '../../api/calls';
import { useFind } from '../../app/keys/useFind';
import { useUser } from '../../app/session';
import { Blank, OutdatedNote, unread } from '../../components/Blank';
import { Composer } from './Composer';
import { Talk } from './Talk';
import { told, useOutgoing } from './unsent';
import { useHistory } from './useHistory';

/** As much as the desk searches for. */
const MOST = 100;

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

/** What of it holds a word; it is no reading, and follows what is said meanwhile. */
function Found({ room, search }: { room: string; search: string }) {
  const { t } = useTranslation();
  const { query, lines } = useHistory(room, search);
  if (!query.data) return unread(query);
  if (!lines.length) return <Blank title={t('chat.foundNone', { search })} />;
  return (
    <Talk lines={lines} waiting={[]} more={query.hasNextPage} onMore={() => void query.fetchNextPage()} />
  );
}

/** All of it, marked as read. */
function All({ room, onRead }: { room: string; onRead: () => void }) {
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
    <>
      <Talk lines={lines} waiting={waiting} more={query.hasNextPage} onMore={more} />
      <OutdatedNote query={query} />
    </>
  );
}

/** What was said in a room, and what one says. */
export function Room({ room, title, about, onRead }: Props) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const field = useFind();
  return (
    <section className="room" aria-label={title}>
      <Input.Search
        ref={field}
        allowClear
        maxLength={MOST}
        aria-label={t('chat.search')}
        placeholder={t('chat.search')}
        onSearch={(text) => setSearch(text.trim())}
      />
      {search ? <Found room={room} search={search} /> : <All room={room} onRead={onRead} />}
      <Composer room={room} about={about} />
    </section>
  );
}

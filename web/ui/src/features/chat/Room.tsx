import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markRead } from '../../api/calls';
import { useFind } from '../../app/keys/useFind';
import { useUser } from '../../app/session';
import { useVisible } from '../../app/visible';
import { OutdatedNote, unread } from '../../components/Blank';
import { readRoom } from '../attention/notices';
import { Composer } from './Composer';
import { Talk } from './Talk';
import { told, useOutgoing } from './unsent';
import { useHistory } from './useHistory';

/** As much as the desk searches for. */
const MOST = 100;

/** Marks as read what is shown while somebody may see it, once for each newest message. */
function useRead(room: string, newest: number | null | undefined, onRead: () => void): void {
  const { username } = useUser();
  const visible = useVisible();
  const marked = useRef<number>(undefined);
  useEffect(() => {
    if (!visible || typeof newest !== 'number') return;
    readRoom(username, room);
    if (marked.current === newest) return;
    marked.current = newest;
    void markRead(room, newest).then(onRead);
  }, [username, room, newest, visible, onRead]);
}

interface Props {
  room: string;
  title: string;
  /** The instruction the next message speaks of. */
  about: number | undefined;
  onRead: () => void;
}

/** What was said, or what of it holds a word: that is no reading, and nothing is marked. */
function Said({ room, search, onRead }: { room: string; search: string; onRead: () => void }) {
  const { t } = useTranslation();
  const { username } = useUser();
  const { query, lines } = useHistory(room, search);
  const waiting = useOutgoing(username).filter((one) => one.room === room);
  useRead(room, search ? undefined : lines[0]?.id, onRead);
  useEffect(() => told(username, lines), [username, lines]);
  if (!query.data) return unread(query);
  const more = () => {
    if (!query.isFetchingNextPage) void query.fetchNextPage();
  };
  return (
    <>
      <Talk lines={lines} waiting={waiting} more={query.hasNextPage} onMore={more} />
      {!lines.length && !waiting.length && (
        <p className="muted">{search ? t('chat.foundNone', { search }) : t('chat.empty')}</p>
      )}
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
      <Said key={search} room={room} search={search} onRead={onRead} />
      <Composer room={room} about={about} />
    </section>
  );
}

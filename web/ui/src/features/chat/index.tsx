import { useTranslation } from 'react-i18next';
import { hashOf } from '../../app/routes';
import { useHub } from '../../app/desk';
import { Failure, Loading } from '../../components/Blank';
import { ConnectionBadge } from '../../components/ConnectionBadge';
import { Room } from './Room';
import { useRooms, useRoomsAgain } from './rooms';

interface Props {
  room: string | undefined;
  about: number | undefined;
}

/** The rooms at the left, what is said in one at the right. */
export function Chat({ room, about }: Props) {
  const { t } = useTranslation();
  const { chat } = useHub();
  const query = useRooms();
  const readAgain = useRoomsAgain();
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const here = query.data.find((one) => one.room === (room ?? 'all')) ?? query.data[0];
  const nameOf = (one: { room: string; name: string | null }) =>
    one.room === 'all' ? t('chat.all') : `${one.room} ${one.name ?? ''}`;
  return (
    <div className="screen">
      <div className="tools">
        <h1>{t('nav.chat')}</h1>
        <ConnectionBadge topic={chat} />
      </div>
      <div className="body chat">
        <nav aria-label={t('chat.rooms')}>
          {query.data.map((one) => (
            <a
              key={one.room}
              href={hashOf({ page: 'chat', room: one.room, about: undefined })}
              {...(one.room === here?.room ? { 'aria-current': 'page' as const } : {})}
            >
              {nameOf(one)}
              {one.unread > 0 && (
                <span className="count-badge" role="img" aria-label={t('chat.unread', { count: one.unread })}>
                  {one.unread}
                </span>
              )}
            </a>
          ))}
        </nav>
        {here && (
          <Room
            key={`${here.room}|${about ?? ''}`}
            room={here.room}
            title={nameOf(here)}
            about={about}
            onRead={readAgain}
          />
        )}
      </div>
      <div />
    </div>
  );
}

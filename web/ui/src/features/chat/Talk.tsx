import { Button } from 'antd';
import { type UIEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatLine } from '../../api/wire';
import { hashOf } from '../../app/routes';
import { useUser } from '../../app/session';
import { moment } from '../../domain/times';
import { type Outgoing, undelivered } from './outbox';
import { drop } from './unsent';
import { Words } from './Words';

/** So near to the top what is older is read. */
const NEAR_PX = 40;

type About = { instruction_id?: number | null; c_instrument_id?: string | null };

/** Links to what a message speaks of. */
function References({ of }: { of: About }) {
  const { t } = useTranslation();
  return (
    <>
      {typeof of.instruction_id === 'number' && (
        <a href={hashOf({ page: 'instructions', id: of.instruction_id })} className="tag accent">
          {t('instruction.title', { id: of.instruction_id })}
        </a>
      )}
      {typeof of.c_instrument_id === 'string' && (
        <a href={hashOf({ page: 'boards', contract: of.c_instrument_id })} className="tag accent code">
          {of.c_instrument_id}
        </a>
      )}
    </>
  );
}

interface Props {
  /** Newest first. */
  lines: readonly ChatLine[];
  waiting: readonly Outgoing[];
  more: boolean;
  onMore: () => void;
}

/** Oldest on top, one's own messages on their way last; the eye stays where it is when older ones come. */
export function Talk({ lines, waiting, more, onMore }: Props) {
  const { t } = useTranslation();
  const { username } = useUser();
  const list = useRef<HTMLOListElement>(null);
  const end = useRef<HTMLLIElement>(null);
  const height = useRef(0);
  const [newest, oldest] = [lines[0]?.id, lines.at(-1)?.id];
  useLayoutEffect(() => {
    if (list.current && height.current) list.current.scrollTop += list.current.scrollHeight - height.current;
    height.current = 0;
  }, [oldest]);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [newest, waiting.length]);
  const older = () => {
    if (!more) return;
    height.current = list.current?.scrollHeight ?? 0;
    onMore();
  };
  const onScroll = ({ currentTarget }: UIEvent<HTMLOListElement>) => {
    if (currentTarget.scrollTop < NEAR_PX) older();
  };
  return (
    <ol ref={list} className="talk" tabIndex={0} aria-label={t('chat.messages')} onScroll={onScroll}>
      {more && (
        <li>
          <Button size="small" onClick={older}>
            {t('chat.older')}
          </Button>
        </li>
      )}
      {[...lines].reverse().map((line) => (
        <li key={line.id} className={line.sender === username ? 'own' : ''}>
          <span className="muted">
            <strong>{line.sender}</strong> <time dateTime={line.sent_at}>{moment(line.sent_at)}</time>
          </span>{' '}
          <References of={line} /> <Words of={line.text} />
        </li>
      ))}
      {waiting.map((one) => (
        <li key={one.ref} className="own">
          <span className={undelivered(one) ? 'danger' : 'muted'}>
            {t(undelivered(one) ? 'chat.undelivered' : 'chat.sending')}
          </span>{' '}
          <References of={one} /> <Words of={one.text} />{' '}
          {undelivered(one) && (
            <Button size="small" onClick={() => drop(username, one.ref)}>
              {t('chat.drop')}
            </Button>
          )}
        </li>
      ))}
      <li ref={end} aria-hidden />
    </ol>
  );
}

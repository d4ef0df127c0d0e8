import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, type InputRef } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chatMessages, markRead } from '../../api/calls';
import { newKey } from '../../api/http';
import type { ChatLine } from '../../api/wire';
import { useFresh, useHub } from '../../app/desk';
import { hashOf } from '../../app/routes';
import { useUser } from '../../app/session';
import { OutdatedNote, unread } from '../../components/Blank';
import { moment } from '../../domain/times';
import type { Say } from '../../live/protocol';
import { type Outgoing, sayAgain, undelivered, without } from './outbox';

const STEP = 100;
const MOST = 500;
const MAX_TEXT = 2000;
const NONE: readonly ChatLine[] = [];

function Reference({ id }: { id: number | null | undefined }) {
  const { t } = useTranslation();
  if (id === null || id === undefined) return null;
  return (
    <a href={hashOf({ page: 'instructions', id })} className="tag accent">
      {t('instruction.title', { id })}
    </a>
  );
}

/** Messages on their way out of this room, said again whenever the line is back. */
function useOutbox(told: readonly ChatLine[]) {
  const { chat } = useHub();
  const { feed } = chat;
  const fresh = useFresh(chat);
  const [outgoing, setOutgoing] = useState<readonly Outgoing[]>([]);
  const say = useCallback((message: Say) => feed.say(message), [feed]);
  const waiting = without(outgoing, told);
  if (waiting !== outgoing) setOutgoing(waiting);
  const latest = useRef(waiting);
  useEffect(() => {
    latest.current = waiting;
  });
  useEffect(() => {
    if (!fresh) return undefined;
    const timer = setTimeout(() => setOutgoing(sayAgain(latest.current, say)), 0);
    return () => clearTimeout(timer);
  }, [fresh, say]);
  const send = (message: Omit<Say, 'ref'>) => {
    const said = sayAgain([{ ...message, ref: newKey(), tries: 0 }], say);
    setOutgoing((all) => [...all, ...said]);
  };
  const drop = (ref: string) => setOutgoing((all) => all.filter((one) => one.ref !== ref));
  return { waiting, send, drop };
}

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

/** What was said in a room, oldest on top, and what one says. */
export function Room({ room, title, about, onRead }: Props) {
  const { t } = useTranslation();
  const { username } = useUser();
  const [size, setSize] = useState(STEP);
  const [text, setText] = useState('');
  const [reference, setReference] = useState(about);
  const field = useRef<InputRef>(null);
  const end = useRef<HTMLLIElement>(null);
  const query = useQuery({
    queryKey: ['chat', room, size],
    queryFn: () => chatMessages(room, size),
    placeholderData: keepPreviousData,
  });
  const told = query.data?.results ?? NONE;
  const { waiting, send, drop } = useOutbox(told);
  const newest = told[0]?.id;
  useRead(room, newest, onRead);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [newest, waiting.length]);
  if (!query.data) return unread(query);
  const say = () => {
    if (!text.trim()) return;
    send({ room, text: text.trim(), ...(reference !== undefined && { instruction_id: reference }) });
    setText('');
    setReference(undefined);
    field.current?.focus();
  };
  return (
    <section className="room" aria-label={title}>
      <ol className="talk" tabIndex={0} aria-label={t('chat.messages')}>
        {told.length === size && size < MOST && (
          <li>
            <Button size="small" onClick={() => setSize(size + STEP)}>
              {t('chat.older')}
            </Button>
          </li>
        )}
        {[...told].reverse().map((line) => (
          <li key={line.id} className={line.sender === username ? 'own' : ''}>
            <span className="muted">
              <strong>{line.sender}</strong> <time dateTime={line.sent_at}>{moment(line.sent_at)}</time>
            </span>{' '}
            <Reference id={line.instruction_id} /> <span className="said">{line.text}</span>
          </li>
        ))}
        {waiting.map((one) => (
          <li key={one.ref} className="own">
            <span className={undelivered(one) ? 'danger' : 'muted'}>
              {t(undelivered(one) ? 'chat.undelivered' : 'chat.sending')}
            </span>{' '}
            <span className="said">{one.text}</span>{' '}
            {undelivered(one) && (
              <Button size="small" onClick={() => drop(one.ref)}>
                {t('chat.drop')}
              </Button>
            )}
          </li>
        ))}
        <li ref={end} aria-hidden />
      </ol>
      <form
        className="tools"
        aria-label={t('chat.say')}
        onSubmit={(event) => {
          event.preventDefault();
          say();
        }}
      >
        {reference !== undefined && (
          <span className="tag accent">
            {t('instruction.title', { id: reference })}
            <button
              type="button"
              className="tag muted"
              aria-label={t('chat.noReference')}
              onClick={() => setReference(undefined)}
            >
              ✕
            </button>
          </span>
        )}
        <Input
          ref={field}
          autoFocus
          style={{ flex: 1 }}
          maxLength={MAX_TEXT}
          aria-label={t('chat.text')}
          placeholder={t('chat.text')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="primary" htmlType="submit" disabled={!text.trim()}>
          {t('chat.send')}
        </Button>
      </form>
      <OutdatedNote query={query} />
    </section>
  );
}

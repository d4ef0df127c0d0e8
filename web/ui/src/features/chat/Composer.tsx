import { Button, Input, type InputRef } from 'antd';
import { type SyntheticEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/http';
import { useHeard } from '../../app/keys/heard';
import { useUser } from '../../app/session';
import { ContractSearch } from '../../components/ContractSearch';
import { forget, note, useDraftOf } from './unsent';
import { useSay } from './useSender';

const MAX_TEXT = 2000;

function Reference({ words, label, onDrop }: { words: string; label: string; onDrop: () => void }) {
  return (
    <span className="tag accent">
      {words}
      <button type="button" className="tag muted" aria-label={label} onClick={onDrop}>
        ✕
      </button>
    </span>
  );
}

interface Props {
  room: string;
  /** The instruction the next message speaks of. */
  about: number | undefined;
}

/** What one says in a room, and of what. */
export function Composer({ room, about }: Props) {
  const { t } = useTranslation();
  const { username } = useUser();
  const say = useSay();
  useHeard('chat');
  const field = useRef<InputRef>(null);
  const { text, instruction, contract } = useDraftOf(username, room);
  useEffect(() => {
    if (about !== undefined) note(username, room, { instruction: about });
  }, [about, username, room]);
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    say({
      ref: newKey(),
      room,
      text: text.trim(),
      ...(instruction !== undefined && { instruction_id: instruction }),
      ...(contract !== undefined && { c_instrument_id: contract }),
    });
    forget(username, room);
    field.current?.focus();
  };
  return (
    <form className="tools" aria-label={t('chat.say')} onSubmit={send}>
      {instruction !== undefined && (
        <Reference
          words={t('instruction.title', { id: instruction })}
          label={t('chat.noReference')}
          onDrop={() => note(username, room, { instruction: undefined })}
        />
      )}
      {contract === undefined ? (
        <ContractSearch
          label={t('chat.contract')}
          onPick={(one) => note(username, room, { contract: one.c_instrument_id })}
        />
      ) : (
        <Reference
          words={contract}
          label={t('chat.noContract')}
          onDrop={() => note(username, room, { contract: undefined })}
        />
      )}
      <Input
        ref={field}
        autoFocus
        style={{ flex: 1 }}
        maxLength={MAX_TEXT}
        aria-label={t('chat.text')}
        placeholder={t('chat.text')}
        value={text}
        onChange={(event) => note(username, room, { text: event.target.value })}
      />
      <Button type="primary" htmlType="submit" disabled={!text.trim()}>
        {t('chat.send')}
      </Button>
    </form>
  );
}

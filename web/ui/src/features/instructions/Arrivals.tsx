import { App } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useHub, useInstructionEvents, useTopic } from '../../app/desk';
import { useRefresh } from '../../app/refresh';
import { go } from '../../app/routes';
import { useUser } from '../../app/session';
import type { InstructionEvent } from '../../live/rows';
import { arrived, useUnseen } from './unseen';

const GATHER_MS = 250;
const OPEN: readonly unknown[] = ['PENDING_APPROVAL', 'WAITING'];

/** What calls for somebody is announced; the rest is seen on the page. */
function announced(event: InstructionEvent) {
  if (event.kind === 'instruction.created') return 'instructions.arrived';
  const waits = event.kind === 'instruction.amended' && OPEN.includes(event.data?.revision_status);
  return waits ? 'instructions.amended' : undefined;
}

/** Listens for the whole log-in: what is shown of instructions is read again, and new ones are announced. */
export function Arrivals() {
  const { t } = useTranslation();
  const { username } = useUser();
  const readAgain = useRefresh();
  const { notification } = App.useApp();
  const hub = useHub();
  const unseen = useUnseen(username).length;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useTopic(hub.instruction);

  const refresh = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      readAgain();
    }, GATHER_MS);
  }, [readAgain]);
  const onEvent = useCallback(
    (event: InstructionEvent) => {
      refresh();
      const id = event.instruction_id;
      const words = announced(event);
      if (!words || id === null || event.actor === username) return;
      arrived(username, id);
      notification.info({
        key: String(id),
        title: t(words, { id }),
        description: t('instructions.arrivedBy', { product: event.product_code, actor: event.actor ?? '' }),
        placement: 'bottomRight',
        onClick: () => go({ page: 'instructions', id }),
      });
    },
    [refresh, username, notification, t],
  );
  useInstructionEvents(onEvent, refresh);
  useEffect(() => {
    document.title = unseen ? `(${unseen}) HS Desk` : 'HS Desk';
  }, [unseen]);
  return null;
}

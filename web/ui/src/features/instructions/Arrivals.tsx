import { App } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { actorOn } from '../../app/actor';
import { useHub, useInstructionEvents, useLiveAgain, useTopic } from '../../app/desk';
import { useRefresh } from '../../app/refresh';
import { go } from '../../app/routes';
import { useUser } from '../../app/session';
import type { InstructionEvent } from '../../live/rows';
import { newsOf } from './announcement';
import { arrived, useUnseen } from './unseen';

const GATHER_MS = 250;

/** Listens for the whole log-in: what is shown of instructions is read again, and what calls for one is announced. */
export function Arrivals() {
  const { t } = useTranslation();
  const user = useUser();
  const { username } = user;
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
      const news = newsOf(event, username, actorOn(user, event.product_code).roles);
      if (!news || id === null) return;
      arrived(username, id);
      notification.info({
        key: String(id),
        title: t(`announce.${news}`, { id }),
        description: t('instructions.arrivedBy', { product: event.product_code, actor: event.actor ?? '' }),
        placement: 'bottomRight',
        onClick: () => go({ page: 'instructions', id }),
      });
    },
    [refresh, user, username, notification, t],
  );
  useInstructionEvents(onEvent, refresh);
  useLiveAgain(hub.instruction, refresh);
  useEffect(() => {
    document.title = unseen ? `(${unseen}) HS Desk` : 'HS Desk';
  }, [unseen]);
  return null;
}

import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { go } from '../../app/routes';
import { useUser } from '../../app/session';
import { WEIGHTS } from './levels';
import { type Call, noted, placeOf } from './notices';
import { sounds } from './sounds/desk';
import { useWords } from './words';

const SHOWN_S = 5;

/** Keeps it, shows it and sounds as its level demands; what is told late makes no sound. */
export function useTell(): (call: Call, late: boolean) => void {
  const { t } = useTranslation();
  const { username } = useUser();
  const { notification } = App.useApp();
  const words = useWords();
  return useCallback(
    (call, late) => {
      const { level, sound } = WEIGHTS[call.told];
      noted(username, call);
      if (sound && !late) sounds.ask(sound);
      if (level === 'note' || level === 'alarm') return;
      const place = placeOf(call);
      notification.info({
        key: String(call.id ?? call.key),
        title: words(call),
        description: t('instructions.arrivedBy', { product: call.product, actor: call.actor ?? '' }),
        duration: SHOWN_S,
        ...(place && { onClick: () => go(place) }),
      });
    },
    [username, notification, words, t],
  );
}

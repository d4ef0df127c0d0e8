import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission } from './submission';

const LOGGED_OUT = 401;

/**
 * Tells of an act whose screen is gone, one note for each act, which stays until its end is known.
 * `idle` stands for an act that is no longer followed: whether it happened is not known.
 */
export function useLateWords(): (what: string, now: Submission<unknown>) => void {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  return useCallback(
    (what, now) => {
      const note = { key: `late|${what}`, title: what };
      switch (now.state) {
        case 'sending':
        case 'checking':
          notification.warning({ ...note, description: t('submit.late.checking'), duration: 0 });
          return;
        case 'done':
          notification.success({ ...note, description: t('submit.late.done') });
          return;
        case 'refused':
          if (now.problem.status !== LOGGED_OUT) {
            const why = now.problem.detail || now.problem.title;
            notification.error({ ...note, description: t('submit.late.refused', { why }), duration: 0 });
            return;
          }
          notification.warning({ ...note, description: t('submit.late.unknown'), duration: 0 });
          return;
        case 'idle':
          notification.warning({ ...note, description: t('submit.late.unknown'), duration: 0 });
      }
    },
    [notification, t],
  );
}

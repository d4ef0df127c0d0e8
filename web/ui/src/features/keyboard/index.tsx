import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHeard } from '../../app/keys/heard';
import { type Key, useKeys } from '../../app/keys/keyboard';
import { pressOfPage } from '../../app/keys/press';
import { pagesOf } from '../../app/pages';
import { go, useRoute } from '../../app/routes';
import { useUser } from '../../app/session';
import { Palette } from '../palette';
import type { Offer } from '../palette/offers';
import { Support } from '../support';
import { KeyList } from './KeyList';

function usePageKeys(): void {
  const { t } = useTranslation();
  const user = useUser();
  useKeys(
    useMemo(
      () =>
        pagesOf(user).flatMap((to, place): Key[] => {
          const press = pressOfPage(place);
          const text = t(`nav.${to.page}`);
          return press ? [{ press, group: 'pages', text, over: 'sheet', act: () => go(to) }] : [];
        }),
      [t, user],
    ),
  );
}

/** A focus that went with its page goes on in the next one. */
function useFocusKept(): void {
  const { page } = useRoute();
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    if (document.activeElement === document.body) document.getElementById('content')?.focus();
  }, [page]);
}

/** The keys that work everywhere, and what they open. */
export function Keys() {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'list' | 'palette'>();
  const [support, setSupport] = useState(false);
  const close = () => setOpen(undefined);
  usePageKeys();
  useFocusKept();
  useHeard('desk');
  useKeys(
    useMemo((): readonly Key[] => {
      const turn = () => setSupport((shown) => !shown);
      return [
        { press: '?', group: 'desk', text: t('keys.list'), over: 'sheet', act: () => setOpen('list') },
        {
          press: 'Ctrl+K',
          group: 'desk',
          text: t('keys.palette'),
          over: 'sheet',
          act: () => setOpen('palette'),
        },
        { press: 'Ctrl+Alt+D', group: 'desk', text: t('keys.support'), over: 'dialog', act: turn },
      ];
    }, [t]),
  );
  const acts = useMemo(
    (): readonly Offer[] => [
      { id: 'list', kind: 'act', text: t('keys.list'), aside: '?', run: () => setOpen('list') },
      {
        id: 'support',
        kind: 'act',
        text: t('support.title'),
        aside: 'Ctrl+Alt+D',
        run: () => setSupport(true),
      },
    ],
    [t],
  );
  return (
    <>
      {open === 'list' && <KeyList onClose={close} />}
      {open === 'palette' && <Palette more={acts} onClose={close} />}
      <Support open={support} onClose={() => setSupport(false)} />
    </>
  );
}

import i18next from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract } from '../../api/wire';
import { pressOfPage } from '../../app/keys/press';
import { pagesOf } from '../../app/pages';
import { useProducts } from '../../app/products';
import { go } from '../../app/routes';
import { productsWith, useUser } from '../../app/session';
import { useDisplayOffers } from './display';
import { type Offer, matching, numberIn } from './offers';

function usePageOffers(): readonly Offer[] {
  const { t } = useTranslation();
  const user = useUser();
  return useMemo(() => {
    const [zh, en] = [i18next.getFixedT('zh-CN'), i18next.getFixedT('en')];
    return pagesOf(user).map((to, place): Offer => ({
      id: `page|${to.page}`,
      kind: 'page',
      text: t(`nav.${to.page}`),
      also: `${zh(`nav.${to.page}`)} ${en(`nav.${to.page}`)}`,
      aside: pressOfPage(place) ?? '',
      run: () => go(to),
    }));
  }, [t, user]);
}

/** A new adjustment of each product the user manages. */
function useAdjustOffers(): readonly Offer[] {
  const { t } = useTranslation();
  const user = useUser();
  const products = useProducts();
  return useMemo(() => {
    const manages = productsWith(user, 'MANAGER');
    const mine = (products.data ?? []).filter(({ code }) => manages.all || manages.codes.has(code));
    return mine.map(({ code, name }): Offer => ({
      id: `adjust|${code}`,
      kind: 'act',
      text: t('palette.adjust', { product: `${code} ${name}` }),
      run: () => go({ page: 'adjust', product: code, draft: undefined }),
    }));
  }, [t, user, products.data]);
}

const ofContract = (one: Contract): Offer => ({
  id: `contract|${one.c_instrument_id}`,
  kind: 'contract',
  text: `${one.c_instrument_id} ${one.c_instrument_name ?? ''}`,
  aside: [one.c_exchange_id, one.c_type_name].filter(Boolean).join(' · '),
  run: () => go({ page: 'boards', contract: one.c_instrument_id }),
});

/** What there is for the typed text, best first; `more` are acts of whoever asks. */
export function useOffers(
  typed: string,
  contracts: readonly Contract[],
  more: readonly Offer[],
): readonly Offer[] {
  const { t } = useTranslation();
  const pages = usePageOffers();
  const adjusts = useAdjustOffers();
  const display = useDisplayOffers();
  const id = numberIn(typed);
  const open: Offer[] =
    id === undefined
      ? []
      : [
          {
            id: `instruction|${id}`,
            kind: 'instruction',
            text: t('instruction.title', { id }),
            run: () => go({ page: 'instructions', id }),
          },
        ];
  // products are many: they come when one asks for something
  const acts = [...(typed.trim() ? adjusts : []), ...more, ...display];
  return [...open, ...contracts.map(ofContract), ...matching(typed, [...pages, ...acts])];
}

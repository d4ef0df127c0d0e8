import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Detail } from '../api/wire';
import { lots } from '../domain/figures';

type Order = Pick<Detail, 'buy_sell' | 'open_close' | 'quantity'> & { account_id?: string };

/** The same without colours. */
export const orderWords = (t: TFunction, { buy_sell, open_close, quantity }: Order): string =>
  `${t(`side.${buy_sell}`)} ${t(`offset.${open_close}`)} ${lots(quantity)}`;

/** 买开 3, in the words of the desk; buying and selling have their own colours, apart from up and down. */
export function OrderText({ order }: { order: Order }) {
  const { t, i18n } = useTranslation();
  const gap = i18n.language === 'en' ? ' ' : '';
  return (
    <span>
      <span className={order.buy_sell === 'BUY' ? 'buy' : 'sell'}>
        {t(`side.${order.buy_sell}`)}
        {gap}
        {t(`offset.${order.open_close}`)}
      </span>{' '}
      {lots(order.quantity)}
    </span>
  );
}

import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { stopProduct } from '../../api/calls';
import type { Product } from '../../api/wire';
import { ReasonDialog } from '../../components/ReasonDialog';

interface Props {
  of: Product;
  act: 'pause' | 'cancel';
  onClose: () => void;
}

/** All that is open of a product, paused or cancelled in one act. */
export function StopDialog({ of, act, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const stop = async (reason: string, key: string) => {
    const answer = await stopProduct(of.code, { action: act === 'pause' ? 'PAUSE' : 'CANCEL', reason }, key);
    if (answer.kind === 'ok')
      void message.success(t('products.stopped', { code: of.code, count: answer.value.instructions.length }));
    return answer;
  };
  return (
    <ReasonDialog
      title={`${t(`products.${act}`)} · ${of.code} ${of.name}`}
      hint={t(`products.hint.${act}`)}
      confirm={t(`products.${act}`)}
      required
      danger={act === 'cancel'}
      send={stop}
      onClose={onClose}
    />
  );
}

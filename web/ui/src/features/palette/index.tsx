import { type InputRef, Modal } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Finder } from './Finder';
import type { Offer } from './offers';

interface Props {
  open: boolean;
  more: readonly Offer[];
  onClose: () => void;
}

export function Palette({ open, more, onClose }: Props) {
  const { t } = useTranslation();
  const field = useRef<InputRef>(null);
  const pick = (offer: Offer) => {
    onClose();
    offer.run();
  };
  return (
    <Modal
      open={open}
      title={t('keys.palette')}
      width="min(620px, 94vw)"
      footer={null}
      destroyOnHidden
      onCancel={onClose}
      afterOpenChange={(shown) => shown && field.current?.focus()}
    >
      <Finder field={field} more={more} onPick={pick} />
    </Modal>
  );
}

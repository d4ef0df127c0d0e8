import { Modal } from 'antd';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useDialogFocus } from '../../components/useDialogFocus';
import { Finder } from './Finder';
import type { Offer } from './offers';

interface Props {
  more: readonly Offer[];
  onClose: () => void;
}

export function Palette({ more, onClose }: Props) {
  const { t } = useTranslation();
  const body = useDialogFocus<HTMLDivElement>();
  const pick = (offer: Offer) => {
    // what it opens leads back to where the palette was opened, not to the palette
    flushSync(onClose);
    offer.run();
  };
  return (
    <Modal
      open
      title={t('keys.palette')}
      width="min(620px, 94vw)"
      footer={null}
      onCancel={onClose}
      // the first letters may come while the kit still opens it
      afterOpenChange={(shown) => shown && body.current?.querySelector('input')?.focus()}
    >
      <div ref={body}>
        <Finder more={more} onPick={pick} />
      </div>
    </Modal>
  );
}

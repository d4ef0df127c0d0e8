import { useTranslation } from 'react-i18next';
import { revoke } from '../../api/calls';
import type { RoleLine } from '../../api/wire';
import { ReasonDialog } from '../../components/ReasonDialog';

interface Props {
  of: RoleLine;
  onRevoked: () => void;
  onClose: () => void;
}

/** A role is taken away, with a reason if there is one. */
export function RevokeDialog({ of, onRevoked, onClose }: Props) {
  const { t } = useTranslation();
  const product = of.product_code === '*' ? t('user.all') : of.product_code;
  const send = async (reason: string, key: string) => {
    const answer = await revoke(of.id, reason, key);
    if (answer.kind === 'ok') onRevoked();
    return answer;
  };
  return (
    <ReasonDialog
      title={`${t('roles.revoke')} · ${of.username} ${t(`user.role.${of.role}`)} ${product}`}
      confirm={t('roles.revoke')}
      required={false}
      danger
      send={send}
      onClose={onClose}
    />
  );
}

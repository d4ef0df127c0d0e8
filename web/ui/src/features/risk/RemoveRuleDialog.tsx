import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { removeRule } from '../../api/calls';
import type { CheckRule } from '../../api/wire';
import { ReasonDialog } from '../../components/ReasonDialog';
import { RULES } from './useGauges';

interface Props {
  of: CheckRule;
  name: string;
  onClose: () => void;
}

/** A rule is taken away as it was seen, with a reason if there is one. */
export function RemoveRuleDialog({ of, name, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const send = async (reason: string, key: string) => {
    const answer = await removeRule(of, reason, key);
    void queries.invalidateQueries({ queryKey: RULES });
    return answer;
  };
  return (
    <ReasonDialog
      title={`${t('risk.remove')} · ${name}`}
      confirm={t('risk.remove')}
      required={false}
      danger
      send={send}
      onClose={onClose}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { isStatus, toneOf } from '../domain/statuses';

export function StatusTag({ status }: { status: string }) {
  const { t } = useTranslation();
  return <span className={`tag ${toneOf(status)}`}>{isStatus(status) ? t(`status.${status}`) : status}</span>;
}

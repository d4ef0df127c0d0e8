import { useTranslation } from 'react-i18next';
import { useHub } from '../app/desk';
import { StaleNote } from './StaleNote';

/** Under a list that follows events: they are not heard now. */
export function ListNote() {
  const { t } = useTranslation();
  return <StaleNote topic={useHub().instruction} words={t('live.listStale')} />;
}

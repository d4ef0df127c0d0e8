import { useTranslation } from 'react-i18next';

/** How many rows a figure leaves out because nobody can value them. */
export function Unvalued({ n }: { n: number }) {
  const { t } = useTranslation();
  return n > 0 && <small className="warn"> · {t('adjust.unvalued', { n })}</small>;
}

import { useTranslation } from 'react-i18next';
import type { Environment } from '../api/wire';
import { useEnvironment } from '../app/environment';

const TONES: Record<Environment, string> = { PRODUCTION: 'danger', UAT: 'warn', DEMO: 'accent' };

/** The desk's word for itself; what surrounds it takes a line in the same colour. */
export function EnvironmentTag() {
  const { t } = useTranslation();
  const here = useEnvironment();
  if (!here) return null;
  return <strong className={`tag environment ${TONES[here]}`}>{t(`environment.${here}`)}</strong>;
}

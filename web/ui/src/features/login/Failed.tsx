import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem, Result } from '../../api/problem';

/** Why nobody was logged in. Worded when it is shown: the language may be switched below it. */
export type LoginFailure = 'missing' | 'unknown' | Problem;

const WORDED: Record<string, 'wrong' | 'locked' | 'busy'> = {
  'login-wrong': 'wrong',
  'login-locked': 'locked',
  'login-busy': 'busy',
};

export const failureOf = (answer: Exclude<Result<unknown>, { kind: 'ok' }>): LoginFailure =>
  answer.kind === 'unknown' ? 'unknown' : answer.problem;

function useWords(failure: LoginFailure): string {
  const { t } = useTranslation();
  if (typeof failure === 'string') return t(`login.${failure}`);
  const own = WORDED[failure.code];
  return own ? t(`login.${own}`) : failure.detail || failure.title;
}

export function Failed({ failure }: { failure: LoginFailure }) {
  return <Alert type="error" role="alert" showIcon title={useWords(failure)} />;
}

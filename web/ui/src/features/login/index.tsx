import { Alert, Button, Input, Segmented } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { login } from '../../api/calls';
import { opened } from '../../app/expiry';
import { change, useSettings } from '../../app/settings';
import { EnvironmentTag } from '../../components/EnvironmentTag';
import type { Language } from '../../i18n';
import { Failed, type LoginFailure, failureOf } from './Failed';

export function Login({ ended }: { ended: boolean }) {
  const { t } = useTranslation();
  const { language } = useSettings();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<LoginFailure>();

  const enter = async () => {
    if (!username.trim() || !password) {
      setFailure('missing');
      return;
    }
    setBusy(true);
    const answer = await login(username.trim(), password);
    setBusy(false);
    if (answer.kind === 'ok') opened(answer.value);
    else setFailure(failureOf(answer));
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void enter();
  };

  return (
    <main className="door">
      <form onSubmit={onSubmit} aria-label={t('login.title')}>
        <header>
          <h1>{t('app.name')}</h1>
          <span className="muted">{t('app.title')}</span>
          <EnvironmentTag />
        </header>
        {ended && !failure && <Alert type="warning" showIcon title={t('login.ended')} />}
        {failure && <Failed failure={failure} />}
        <label>
          {t('login.username')}
          <Input
            autoFocus
            autoComplete="username"
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
        </label>
        <label>
          {t('login.password')}
          <Input
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('login.enter')}
        </Button>
        <footer>
          <Segmented<Language>
            size="small"
            aria-label={t('settings.language')}
            value={language}
            onChange={(tag) => change({ language: tag })}
            options={[
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </footer>
      </form>
    </main>
  );
}

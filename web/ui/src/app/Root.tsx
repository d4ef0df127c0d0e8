import { QueryClientProvider } from '@tanstack/react-query';
import { App as Kit, Button, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import i18next from 'i18next';
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Blank, Loading } from '../components/Blank';
import { Login } from '../features/login';
import { kitTheme } from '../theme/kit';
import { LiveDesk } from './desk';
import { KeptDesk, useKeptSettings } from './kept';
import { newQueries } from './queries';
import { useRightsFollowed } from './rights';
import { Shell } from './Shell';
import { checkSession, useSession } from './session';
import { useSettings } from './settings';

/** Of files that failed and of acts whose screen is gone: below the buttons of a page and above the forms at its foot. */
const TOASTS = { maxCount: 4, placement: 'topRight', top: 84 } as const;

function Entrance() {
  const { t } = useTranslation();
  const { session } = useSession();
  useEffect(() => void checkSession(), []);
  switch (session.state) {
    case 'checking':
      return <Loading />;
    case 'offline':
      return (
        <Blank title={t('state.offline')}>
          <Button onClick={() => void checkSession()}>{t('app.retry')}</Button>
        </Blank>
      );
    case 'out':
      return <Login ended={session.ended} />;
    case 'in':
      return <LoggedIn key={session.user.username} username={session.user.username} />;
  }
}

function Desk() {
  useKeptSettings();
  useRightsFollowed();
  return <Shell />;
}

function LoggedIn({ username }: { username: string }) {
  const [queries] = useState(newQueries);
  return (
    <QueryClientProvider client={queries}>
      <KeptDesk username={username}>
        <LiveDesk>
          <Desk />
        </LiveDesk>
      </KeptDesk>
    </QueryClientProvider>
  );
}

export function Root() {
  const { language, theme } = useSettings();
  const kit = useMemo(() => kitTheme(theme), [theme]);
  useLayoutEffect(() => {
    void i18next.changeLanguage(language);
  }, [language]);
  return (
    <ConfigProvider
      locale={language === 'zh-CN' ? zhCN : enUS}
      theme={kit}
      button={{ autoInsertSpace: false }}
      componentSize="small"
    >
      <Kit style={{ height: '100%' }} notification={TOASTS}>
        <Entrance />
      </Kit>
    </ConfigProvider>
  );
}

import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Flyout } from '../components/Flyout';
import { forgetRoute } from './routes';
import { leave, nameOf, useUser } from './session';

export function UserMenu() {
  const { t, i18n } = useTranslation();
  const user = useUser();
  const name = nameOf(user, i18n.language);
  const { message } = App.useApp();
  const [leaving, setLeaving] = useState(false);
  const logOut = () => {
    setLeaving(true);
    void leave().then((left) => {
      setLeaving(false);
      if (left) forgetRoute();
      else void message.error(t('user.notLeft'));
    });
  };
  const card = (
    <div style={{ display: 'grid', gap: 10 }}>
      <div>
        <strong>{name}</strong> <span className="muted">{user.username}</span>
        {user.email && <div className="muted">{user.email}</div>}
      </div>
      <ul className="plain" aria-label={t('user.roles')}>
        {user.roles.map(({ product_code, product_name, role }) => (
          <li key={`${product_code}|${role}`}>
            {product_code === '*' ? t('user.all') : `${product_code} ${product_name ?? ''}`} ·{' '}
            {t(`user.role.${role}`)}
          </li>
        ))}
      </ul>
      <Button size="small" loading={leaving} onClick={logOut}>
        {t('user.logout')}
      </Button>
    </div>
  );
  return (
    <Flyout label={t('user.menu')} content={card} placement="bottomRight">
      <Button size="small" aria-label={`${t('user.menu')} ${name}`}>
        {name}
      </Button>
    </Flyout>
  );
}

import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { leave, nameOf, useUser } from './session';

export function UserMenu() {
  const { t } = useTranslation();
  const user = useUser();
  const card = (
    <div style={{ display: 'grid', gap: 10 }}>
      <div>
        <strong>{nameOf(user)}</strong> <span className="muted">{user.username}</span>
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
      <Button size="small" onClick={() => void leave()}>
        {t('user.logout')}
      </Button>
    </div>
  );
  return (
    <Popover content={card} trigger="click" placement="bottomRight">
      <Button size="small" aria-label={`${t('user.menu')} ${nameOf(user)}`}>
        {nameOf(user)}
      </Button>
    </Popover>
  );
}

import { Button, Segmented, Switch } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Flyout } from '../components/Flyout';
import { UNITS, type Unit } from '../domain/amounts';
import { SoundSettings } from '../features/attention/sounds/SoundSettings';
import type { Language } from '../i18n';
import { type Colours, DENSITIES, type Density, type Theme, change, useSettings } from './settings';

function Item({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label} style={{ display: 'grid', gap: 4 }}>
      <span className="muted">{label}</span>
      <div>{children}</div>
    </div>
  );
}

export function SettingsMenu() {
  const { t } = useTranslation();
  const settings = useSettings();
  const menu = (
    <div style={{ display: 'grid', gap: 12 }}>
      <Item label={t('settings.language')}>
        <Segmented<Language>
          aria-label={t('settings.language')}
          value={settings.language}
          onChange={(language) => change({ language })}
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Item>
      <Item label={t('settings.theme')}>
        <Segmented<Theme>
          aria-label={t('settings.theme')}
          value={settings.theme}
          onChange={(theme) => change({ theme })}
          options={[
            { value: 'dark', label: t('settings.dark') },
            { value: 'light', label: t('settings.light') },
          ]}
        />
      </Item>
      <Item label={t('settings.colours')}>
        <Segmented<Colours>
          aria-label={t('settings.colours')}
          value={settings.colours}
          onChange={(colours) => change({ colours })}
          options={[
            { value: 'red-up', label: t('settings.redUp') },
            { value: 'green-up', label: t('settings.greenUp') },
            { value: 'safe', label: t('settings.safe') },
          ]}
        />
      </Item>
      <Item label={t('settings.unit')}>
        <Segmented<Unit>
          aria-label={t('settings.unit')}
          value={settings.unit}
          onChange={(unit) => change({ unit })}
          options={UNITS.map((value) => ({ value, label: t(`unit.${value}`) }))}
        />
      </Item>
      <Item label={t('settings.density')}>
        <Segmented<Density>
          aria-label={t('settings.density')}
          value={settings.density}
          onChange={(density) => change({ density })}
          options={DENSITIES.map((value) => ({ value, label: t(`settings.${value}`) }))}
        />
      </Item>
      <Item label={t('settings.flash')}>
        <Switch
          aria-label={t('settings.flash')}
          checked={settings.flash}
          onChange={(flash) => change({ flash })}
        />
      </Item>
      <SoundSettings />
    </div>
  );
  return (
    <Flyout label={t('settings.title')} content={menu} placement="bottomRight">
      <Button size="small">{t('settings.title')}</Button>
    </Flyout>
  );
}

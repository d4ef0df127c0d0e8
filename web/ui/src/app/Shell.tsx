import { useTranslation } from 'react-i18next';
import { ConnectionBadge } from '../components/ConnectionBadge';
import { ErrorBoundary } from '../components/ErrorBoundary';
import { clock, isNight } from '../domain/times';
import { Adjustment } from '../features/adjustment';
import { Instructions } from '../features/instructions';
import { Arrivals } from '../features/instructions/Arrivals';
import { useUnseen } from '../features/instructions/unseen';
import { Positions } from '../features/positions';
import { useHub, useStatus } from './desk';
import { type Route, hashOf, useRoute } from './routes';
import { SettingsMenu } from './SettingsMenu';
import { productsWith, useUser } from './session';
import { UserMenu } from './UserMenu';
import { useTradingDay } from './tradingDay';

function Link({ to, here, children }: { to: Route; here: Route; children: React.ReactNode }) {
  return (
    <a href={hashOf(to)} {...(to.page === here.page ? { 'aria-current': 'page' as const } : {})}>
      {children}
    </a>
  );
}

function Clocks({ page }: { page: Route['page'] }) {
  const { t } = useTranslation();
  const hub = useHub();
  const topic = page === 'instructions' ? hub.instruction : hub.pos;
  const { asOf } = useStatus(topic);
  const day = useTradingDay();
  return (
    <>
      <dl>
        <div>
          <dt>{t('live.day')}</dt>
          <dd>
            {day ?? '--'}
            {isNight(asOf) && <span className="warn"> {t('live.night')}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('live.asOf')}</dt>
          <dd>{clock(asOf)}</dd>
        </div>
      </dl>
      <ConnectionBadge topic={topic} />
    </>
  );
}

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'positions':
      return <Positions />;
    case 'adjust':
      return <Adjustment product={route.product} />;
    case 'instructions':
      return <Instructions id={route.id} />;
  }
}

export function Shell() {
  const { t } = useTranslation();
  const route = useRoute();
  const user = useUser();
  const unseen = useUnseen(user.username).length;
  const manages = productsWith(user, 'MANAGER');
  return (
    <div className="shell">
      <header className="bar">
        <span className="brand">{t('app.name')}</span>
        <nav aria-label={t('nav.label')}>
          <Link to={{ page: 'positions' }} here={route}>
            {t('nav.positions')}
          </Link>
          {(manages.all || manages.codes.size > 0) && (
            <Link to={{ page: 'adjust', product: undefined }} here={route}>
              {t('nav.adjust')}
            </Link>
          )}
          <Link to={{ page: 'instructions', id: undefined }} here={route}>
            {t('nav.instructions')}
            {unseen > 0 && (
              <span className="count-badge" aria-label={t('instructions.unseen', { n: unseen })}>
                {unseen}
              </span>
            )}
          </Link>
        </nav>
        <span className="push" />
        <Clocks page={route.page} />
        <SettingsMenu />
        <UserMenu />
      </header>
      <main id="content">
        <ErrorBoundary key={route.page}>
          <Page route={route} />
        </ErrorBoundary>
      </main>
      <Arrivals />
    </div>
  );
}

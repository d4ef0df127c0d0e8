import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EnvironmentTag } from '../components/EnvironmentTag';
import { ErrorBoundary } from '../components/ErrorBoundary';
import { SkipLink } from '../components/SkipLink';
import { Adjustment } from '../features/adjustment';
import { Attention } from '../features/attention';
import { NoticeCentre } from '../features/attention/NoticeCentre';
import { Approvals } from '../features/approvals';
import { useWaiting } from '../features/approvals/waiting';
import { Boards } from '../features/boards';
import { Chat } from '../features/chat';
import { MentionWatch } from '../features/chat/MentionWatch';
import { useUnread } from '../features/chat/rooms';
import { useSender } from '../features/chat/useSender';
import { Instructions } from '../features/instructions';
import { Arrivals } from '../features/instructions/Arrivals';
import { useUnseen } from '../features/instructions/unseen';
import { Keys } from '../features/keyboard';
import { Renewal } from '../features/login/Renewal';
import { Positions } from '../features/positions';
import { Products } from '../features/products';
import { Risk } from '../features/risk';
import { RiskWatch } from '../features/risk/RiskWatch';
import { unacknowledged, useBreaches } from '../features/risk/breaches';
import { Roles } from '../features/roles';
import { Trading } from '../features/trading';
import { Clocks } from './Clocks';
import { pressOfPage } from './keys/press';
import { NewWindow } from './NewWindow';
import { homeOf, pagesOf } from './pages';
import { type Route, goHome, hashOf, useRoute } from './routes';
import { SettingsMenu } from './SettingsMenu';
import { hasRole, useUser } from './session';
import { UserMenu } from './UserMenu';

interface LinkProps {
  to: Route;
  here: Route;
  press: string | undefined;
  children: React.ReactNode;
}

function Link({ to, here, press, children }: LinkProps) {
  return (
    <a
      href={hashOf(to)}
      title={press}
      aria-keyshortcuts={press}
      {...(to.page === here.page ? { 'aria-current': 'page' as const } : {})}
    >
      {children}
    </a>
  );
}

function Count({ n, label }: { n: number; label: string }) {
  if (n === 0) return null;
  return (
    <span className="count-badge" role="img" aria-label={label}>
      {n}
    </span>
  );
}

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'positions':
      return <Positions />;
    case 'adjust':
      return <Adjustment product={route.product} draft={route.draft} />;
    case 'instructions':
      return <Instructions id={route.id} />;
    case 'approvals':
      return <Approvals id={route.id} />;
    case 'trading':
      return <Trading />;
    case 'boards':
      return <Boards key={route.contract ?? ''} contract={route.contract} />;
    case 'products':
      return <Products />;
    case 'risk':
      return <Risk />;
    case 'chat':
      return <Chat room={route.room} about={route.about} />;
    case 'roles':
      return <Roles />;
  }
}

export function Shell() {
  const { t } = useTranslation();
  const route = useRoute();
  const user = useUser();
  const unseen = useUnseen(user.username).length;
  const waiting = useWaiting().mine.length;
  const unread = useUnread();
  const breaches = unacknowledged(useBreaches(user.username));
  const counts: Partial<Record<Route['page'], React.ReactNode>> = {
    instructions: <Count n={unseen} label={t('instructions.unseen', { n: unseen })} />,
    approvals: <Count n={waiting} label={t('approvals.waiting', { count: waiting })} />,
    risk: <Count n={breaches} label={t('risk.unacknowledged', { count: breaches })} />,
    chat: <Count n={unread} label={t('chat.unread', { count: unread })} />,
  };
  useSender();
  useLayoutEffect(() => goHome(homeOf(user)), [user]);
  return (
    <div className="shell">
      <SkipLink to="content" />
      <header className="bar">
        <span className="brand">{t('app.name')}</span>
        <EnvironmentTag />
        <nav aria-label={t('nav.label')}>
          {pagesOf(user).map((to, place) => (
            <Link key={to.page} to={to} here={route} press={pressOfPage(place)}>
              {t(`nav.${to.page}`)}
              {counts[to.page]}
            </Link>
          ))}
        </nav>
        <span className="push" />
        <Clocks page={route.page} />
        <NewWindow />
        <NoticeCentre />
        <SettingsMenu />
        <UserMenu />
      </header>
      <main id="content" tabIndex={-1}>
        <ErrorBoundary key={route.page}>
          <Page route={route} />
        </ErrorBoundary>
      </main>
      <Attention />
      <MentionWatch />
      {hasRole(user, 'RISK') && <RiskWatch />}
      <Renewal />
      <Arrivals />
      <Keys />
    </div>
  );
}

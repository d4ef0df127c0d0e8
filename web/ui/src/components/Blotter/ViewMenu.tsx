import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Flyout } from '../Flyout';
import type { NamedViews } from './useViews';
import { ViewName } from './ViewName';
import type { View } from './views';

interface LineProps {
  slot: string;
  view: View;
  views: NamedViews;
  onRename: () => void;
}

function Line({ slot, view, views, onRename }: LineProps) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  const { name } = view;
  const standard = views.standard === slot;
  return (
    <li>
      <Button type="text" className="name" onClick={() => views.choose(view)}>
        {name}
      </Button>
      <Button
        aria-pressed={standard}
        aria-label={t('views.standardOf', { name })}
        onClick={() => views.setStandard(standard ? null : slot)}
      >
        {standard ? '★' : '☆'} {t('views.standard')}
      </Button>
      <Button aria-label={t('views.renameOf', { name })} onClick={onRename}>
        {t('views.rename')}
      </Button>
      <Button
        danger
        aria-label={t(sure ? 'views.sureOf' : 'views.removeOf', { name })}
        onBlur={() => setSure(false)}
        onClick={() => (sure ? views.remove(slot) : setSure(true))}
      >
        {t(sure ? 'views.sure' : 'views.remove')}
      </Button>
    </li>
  );
}

function Chooser({ views }: { views: NamedViews }) {
  const { t } = useTranslation();
  const [renaming, setRenaming] = useState<string>();
  const [full, setFull] = useState(false);
  const named = views.list.find(([slot]) => slot === renaming)?.[1];
  const isTaken = (name: string) =>
    views.list.some(([slot, view]) => view.name === name && slot !== renaming);
  const onName = (name: string) => {
    if (named && renaming !== undefined) views.rename(renaming, name);
    else setFull(!views.save(name));
    setRenaming(undefined);
  };
  return (
    <div className="stacked">
      {views.list.length === 0 && <span className="muted">{t('views.none')}</span>}
      <ul className="plain views">
        {views.list.map(([slot, view]) => (
          <Line key={slot} slot={slot} view={view} views={views} onRename={() => setRenaming(slot)} />
        ))}
      </ul>
      <ViewName
        key={renaming ?? ''}
        was={named?.name}
        act={(name) => (named ? 'views.rename' : isTaken(name) ? 'views.replace' : 'views.save')}
        refused={(name) => named !== undefined && isTaken(name)}
        onName={onName}
      />
      {full && (
        <span className="danger" role="alert">
          {t('views.full')}
        </span>
      )}
    </div>
  );
}

/** The named views of a grid: to choose, to keep the present one, and what is done to them. */
export function ViewMenu({ views }: { views: NamedViews }) {
  const { t } = useTranslation();
  return (
    <Flyout label={t('views.title')} placement="bottomRight" content={<Chooser views={views} />}>
      <Button size="small" disabled={!views.ready}>
        {t('views.title')}
      </Button>
    </Flyout>
  );
}

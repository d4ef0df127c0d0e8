import { Segmented } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstructionHead } from '../../api/wire';
import { go, hashOf } from '../../app/routes';
import { hasRole, useUser } from '../../app/session';
import { Blank, Failure, OutdatedNote } from '../../components/Blank';
import { ColumnMenu } from '../../components/Blotter/ColumnMenu';
import type { OwnFilter } from '../../components/Blotter/filters';
import { useLayout } from '../../components/Blotter/useLayout';
import { useViews } from '../../components/Blotter/useViews';
import { ViewMenu } from '../../components/Blotter/ViewMenu';
import { ListNote } from '../../components/ListNote';
import { InstructionGrid } from '../instructions/InstructionGrid';
import { SheetDrawer } from '../instructions/SheetDrawer';
import { useWaiting } from './waiting';

const NONE: readonly OwnFilter[] = [];
const linkTo = (id: number) => hashOf({ page: 'approvals', id });

/** The approver's inbox; what he gave himself waits for others. */
export function Approvals({ id }: { id: number | undefined }) {
  const { t } = useTranslation();
  const user = useUser();
  const { query, amendments, mine, others } = useWaiting();
  const layout = useLayout<InstructionHead>('approvals');
  const views = useViews('approvals', layout, NONE);
  const mark = useCallback(
    ({ status }: InstructionHead) => (status === 'PENDING_APPROVAL' ? undefined : t('revision.waiting')),
    [t],
  );
  const [whose, setWhose] = useState<'mine' | 'others'>('mine');
  if (!hasRole(user, 'MANAGER', 'RISK')) return <Blank title={t('state.noRight')} />;
  const failed = [query, amendments].find((one) => one.error && !one.data);
  const rows = whose === 'mine' ? mine : others;
  return (
    <div className="screen">
      <div className="tools">
        <h1>{t('approvals.title')}</h1>
        <Segmented<'mine' | 'others'>
          aria-label={t('approvals.whose')}
          value={whose}
          onChange={setWhose}
          options={[
            { value: 'mine', label: t('approvals.mine', { n: mine.length }) },
            { value: 'others', label: t('approvals.others', { n: others.length }) },
          ]}
        />
        <span className="muted">{t('approvals.hint')}</span>
        <span className="push" />
        <ViewMenu views={views} />
        <ColumnMenu layout={layout} />
      </div>
      <div className="body">
        {failed?.error ? (
          <Failure error={failed.error} retry={() => void failed.refetch()} />
        ) : (
          <InstructionGrid
            label={t('approvals.title')}
            rows={query.data && amendments.data && rows}
            noRows={t('approvals.empty')}
            linkTo={linkTo}
            mark={mark}
            onApi={layout.onApi}
          />
        )}
      </div>
      <div>
        <OutdatedNote query={query} />
        <OutdatedNote query={amendments} />
        <ListNote />
      </div>
      <SheetDrawer id={id} onClose={() => go({ page: 'approvals', id: undefined })} />
    </div>
  );
}

import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../components/Facts';
import { LedgerTable } from '../../components/LedgerTable';
import { CopyButton } from './CopyButton';
import { textOf } from './report';
import { useReport } from './useReport';

/** From there on a column holds figures. */
const FIGURES_FROM = 2;

function Panel() {
  const { t } = useTranslation();
  const report = useReport();
  const { facts, heads, lines } = report;
  return (
    <div className="sheet">
      <CopyButton text={() => textOf(report)} />
      <LedgerTable
        caption={t('support.streams')}
        columns={heads.map((head, place) => ({
          head,
          figure: place >= FIGURES_FROM,
          cell: (line: readonly string[]) => line[place],
        }))}
        rows={lines}
        keyOf={([name]) => name ?? ''}
      />
      <section aria-label={t('support.machine')}>
        <Facts of={facts} />
      </section>
    </div>
  );
}

/** How the desk does in this tab, for whoever helps; the page beside it stays in use. */
export function Support({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer
      open={open}
      mask={false}
      aria-modal={false}
      size="min(760px, 92vw)"
      title={t('support.title')}
      onClose={onClose}
      destroyOnHidden
    >
      <Panel />
    </Drawer>
  );
}

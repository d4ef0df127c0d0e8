import type { TFunction } from 'i18next';
import type { Line } from '../../api/wire';
import { DoneBar } from '../../components/DoneBar';
import type { LedgerColumn } from '../../components/LedgerTable';
import { average, lots } from '../../domain/figures';

/** How far each line has come; what was filled for earlier revisions of its contract counts. */
export const progressColumns = (t: TFunction): LedgerColumn<Line>[] => [
  { head: t('col.filled'), figure: true, cell: ({ roll_up }) => lots(roll_up?.filled) },
  { head: t('col.working'), figure: true, cell: ({ roll_up }) => lots(roll_up?.working) },
  { head: t('instruction.idle'), figure: true, cell: ({ roll_up }) => lots(roll_up?.idle) },
  { head: t('col.average'), figure: true, cell: ({ roll_up }) => average(roll_up?.avg_price) },
  {
    head: t('col.progress'),
    figure: true,
    cell: ({ roll_up, c_instrument_id }) => (
      <DoneBar of={roll_up?.done_lots} label={`${t('col.progress')} ${c_instrument_id}`} width={84} />
    ),
  },
];

import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { claim, unclaim } from '../../api/calls';
import type { Detail } from '../../api/wire';
import { useAct } from '../../app/act';
import { useRefresh } from '../../app/refresh';
import { ActNote } from '../../components/Trouble';

interface Props {
  detail: Detail;
  mine: boolean;
}

/** Takes a detail, or gives one's own back; of two who take at once one wins. */
export function Claiming({ detail, mine }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { submission, busy, run } = useAct<Detail>((now) => {
    if (now.state === 'done' || now.state === 'refused') refresh();
  });
  const id = detail.id ?? 0;
  const act = (key: string) => (mine ? unclaim(id, key) : claim(id, detail.version, key));
  const what = `${t(mine ? 'trading.unclaim' : 'trading.claim')} ${detail.c_instrument_id ?? ''}`;
  return (
    <>
      <Button
        autoFocus={!mine}
        type={mine ? 'default' : 'primary'}
        loading={busy}
        onClick={() => run(what, act)}
      >
        {t(mine ? 'trading.unclaim' : 'trading.claim')}
      </Button>
      {submission.state !== 'sending' && <ActNote of={submission} />}
    </>
  );
}

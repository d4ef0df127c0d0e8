import { Button, Input, Modal } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { login } from '../../api/calls';
import { useClock } from '../../app/desk';
import { opened, useExpiryAt } from '../../app/expiry';
import { useUser } from '../../app/session';
import { useDialogFocus } from '../../components/useDialogFocus';
import { clock } from '../../domain/times';
import { Failed, type LoginFailure, failureOf } from './Failed';

/** An open page counts as use, so a log-in ends by its age only; so long before is said that it will. */
const WARN_MS = 5 * 60_000;
const LOOK_MS = 5000;

/** Logs the same person in again, over the page as it is. */
function LoginAgain({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const { username } = useUser();
  const form = useDialogFocus<HTMLFormElement>();
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<LoginFailure>();
  const enter = async () => {
    if (busy || !password) return;
    setBusy(true);
    const answer = await login(username, password);
    setBusy(false);
    if (answer.kind === 'ok') {
      opened(answer.value);
      onDone();
    } else setFailure(failureOf(answer));
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void enter();
  };
  return (
    <Modal open title={t('renewal.again')} footer={null} mask={{ closable: false }} onCancel={onClose}>
      <form className="sheet" ref={form} aria-label={t('renewal.again')} onSubmit={onSubmit}>
        {failure && <Failed failure={failure} />}
        <p className="muted">{t('renewal.hint')}</p>
        <input hidden readOnly autoComplete="username" value={username} />
        <label className="stacked">
          {t('login.password')} ({username})
          <Input
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        <Button type="primary" htmlType="submit" loading={busy} disabled={!password}>
          {t('login.enter')}
        </Button>
      </form>
    </Modal>
  );
}

/** Says before a log-in ends that it does, and lets go on with what is on the screen. */
export function Renewal() {
  const { t } = useTranslation();
  const at = useExpiryAt();
  const now = useClock(LOOK_MS);
  const [asking, setAsking] = useState(false);
  if (at - now > WARN_MS) return null;
  const close = () => setAsking(false);
  return (
    <div className="note renewal" role="alert">
      <strong>{t('renewal.ends', { time: clock(at) })}</strong>
      <Button size="small" type="primary" onClick={() => setAsking(true)}>
        {t('renewal.again')}
      </Button>
      {asking && <LoginAgain onDone={close} onClose={close} />}
    </div>
  );
}

import { Modal } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUPS, type Key, useDeclared } from '../../app/keys/keyboard';
import { useDialogFocus } from '../../components/useDialogFocus';

/** `Ctrl+Home / Ctrl+End` is two pressings of two keys each. */
function Presses({ of }: { of: string }) {
  return of.split(' / ').map((press, index) => (
    <Fragment key={press}>
      {index > 0 && ' '}
      <kbd>{press}</kbd>
    </Fragment>
  ));
}

function Group({ name, keys }: { name: string; keys: readonly Key[] }) {
  if (keys.length === 0) return null;
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <dl>
        {keys.map(({ press, text }) => (
          <div key={`${press}|${text}`}>
            <dt>
              <Presses of={press} />
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The keys that work on the page that is open. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const keys = useDeclared();
  const body = useDialogFocus<HTMLDivElement>();
  return (
    <Modal open title={t('keys.title')} width="min(760px, 94vw)" footer={null} onCancel={onClose}>
      <div ref={body} className="keys">
        {GROUPS.map((group) => (
          <Group key={group} name={t(`keys.${group}`)} keys={keys.filter((key) => key.group === group)} />
        ))}
      </div>
    </Modal>
  );
}

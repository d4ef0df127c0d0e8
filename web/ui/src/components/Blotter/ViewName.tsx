import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_NAME } from './views';

interface Props {
  /** The name that is changed; undefined for a new one. */
  was: string | undefined;
  act: (name: string) => 'views.save' | 'views.replace' | 'views.rename';
  refused: (name: string) => boolean;
  onName: (name: string) => void;
}

/** The name of a view, and the button that says what it will do. */
export function ViewName({ was, act, refused, onName }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(was ?? '');
  const name = text.trim();
  const bad = name === '' || refused(name);
  return (
    <form
      className="tools"
      onSubmit={(event) => {
        event.preventDefault();
        if (bad) return;
        setText('');
        onName(name);
      }}
    >
      <Input
        style={{ width: 170 }}
        autoFocus={was !== undefined}
        maxLength={LONGEST_NAME}
        aria-label={t('views.name')}
        placeholder={t('views.name')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button htmlType="submit" type="primary" disabled={bad}>
        {t(act(name))}
      </Button>
      {refused(name) && <span className="danger">{t('views.taken')}</span>}
    </form>
  );
}

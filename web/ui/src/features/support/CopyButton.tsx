import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Where the desk is not served over TLS, browsers keep the clipboard from it. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Puts the text on the clipboard, or shows it to be copied by hand. */
export function CopyButton({ text }: { text: () => string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [byHand, setByHand] = useState<string>();
  const copy = () => {
    const now = text();
    void copied(now).then((done) => {
      setByHand(done ? undefined : now);
      if (done) void message.success(t('support.copied'));
    });
  };
  return (
    <div className="stacked">
      <Button onClick={copy}>{t('support.copy')}</Button>
      {byHand !== undefined && (
        <>
          <p role="status">{t('support.byHand')}</p>
          <Input.TextArea
            key={byHand}
            autoFocus
            readOnly
            autoSize={{ minRows: 4, maxRows: 12 }}
            aria-label={t('support.text')}
            value={byHand}
            onFocus={({ target }) => target.select()}
          />
        </>
      )}
    </div>
  );
}

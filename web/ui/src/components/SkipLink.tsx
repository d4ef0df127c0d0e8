import { useTranslation } from 'react-i18next';

/** First stop of the keyboard: past the navigation. Addresses are hashes, so it moves the focus itself. */
export function SkipLink({ to }: { to: string }) {
  const { t } = useTranslation();
  return (
    <a
      className="skip"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(to)?.focus();
      }}
    >
      {t('app.skip')}
    </a>
  );
}

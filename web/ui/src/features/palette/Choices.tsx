import { useTranslation } from 'react-i18next';
import { KINDS, type Offer } from './offers';

export const idOf = (list: string, offer: Offer): string => `${list}-${offer.id.replaceAll(/\s/g, '_')}`;

interface Props {
  id: string;
  offers: readonly Offer[];
  active: Offer | undefined;
  onActive: (offer: Offer) => void;
  onPick: (offer: Offer) => void;
}

/** The list under the field; the cursor stays in the field. */
export function Choices({ id, offers, active, onActive, onPick }: Props) {
  const { t } = useTranslation();
  return (
    <div id={id} role="listbox" className="choices" aria-label={t('palette.found')}>
      {KINDS.map((kind) => {
        const these = offers.filter((offer) => offer.kind === kind);
        return (
          these.length > 0 && (
            <div key={kind} role="group" aria-label={t(`palette.${kind}`)}>
              <div className="muted" aria-hidden>
                {t(`palette.${kind}`)}
              </div>
              {these.map((offer) => (
                <div
                  key={offer.id}
                  id={idOf(id, offer)}
                  role="option"
                  aria-selected={offer === active}
                  onMouseDown={(event) => event.preventDefault()}
                  onMouseMove={() => offer !== active && onActive(offer)}
                  onClick={() => onPick(offer)}
                >
                  <span>{offer.text}</span>
                  <span className="muted">{offer.aside}</span>
                </div>
              ))}
            </div>
          )
        );
      })}
    </div>
  );
}

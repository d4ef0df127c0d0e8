import { Button, Slider, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../app/desk';
import { change, useSettings } from '../../../app/settings';
import { clock } from '../../../domain/times';
import { sounds } from './desk';
import { inHalfAnHour, midnightAfter, muteUntil, useMute } from './mute';
import { SOUNDS } from './Sounds';

const LOOK_MS = 1000;

function Mute() {
  const { t } = useTranslation();
  const { until } = useMute();
  if (until > useClock(LOOK_MS))
    return (
      <div className="tools">
        <span className="warn">{t('sound.mutedUntil', { time: clock(until) })}</span>
        <Button onClick={() => muteUntil(0)}>{t('sound.unmute')}</Button>
      </div>
    );
  return (
    <div className="tools">
      <Button onClick={() => muteUntil(inHalfAnHour(Date.now()))}>{t('sound.muteHalfHour')}</Button>
      <Button onClick={() => muteUntil(midnightAfter(Date.now()))}>{t('sound.muteToday')}</Button>
    </div>
  );
}

/** Whether and how loud the desk calls, how each call sounds, and silence for a while. */
export function SoundSettings() {
  const { t } = useTranslation();
  const { sound, volume } = useSettings();
  return (
    <div role="group" aria-label={t('sound.title')} style={{ display: 'grid', gap: 4, maxWidth: 300 }}>
      <span className="muted">{t('sound.title')}</span>
      <div className="tools">
        <Switch aria-label={t('sound.on')} checked={sound} onChange={(on) => change({ sound: on })} />
        <Slider
          ariaLabelForHandle={t('sound.volume')}
          style={{ flex: 1 }}
          min={5}
          max={100}
          step={5}
          value={volume}
          onChange={(percent) => change({ volume: percent })}
        />
      </div>
      <div className="tools">
        {SOUNDS.map((each) => (
          <Button
            key={each}
            aria-label={t('sound.test', { sound: t(`sound.${each}`) })}
            onClick={() => sounds.sample(each, volume / 100)}
          >
            ♪ {t(`sound.${each}`)}
          </Button>
        ))}
      </div>
      <Mute />
    </div>
  );
}

import { useSettings } from '../../../app/settings';
import { muted } from './mute';
import { OnePage } from './OnePage';
import { Sounds } from './Sounds';
import { Tones } from './tones';

/** The volume is kept in percent. */
const loud = (): number => useSettings.getState().volume / 100;

/** Browsers keep them from pages that came over an insecure line. */
const locks = (navigator as Partial<Navigator>).locks;

/** What this page of the desk lets hear. */
export const sounds = new Sounds(new OnePage(new Tones(), locks), () =>
  useSettings.getState().sound && !muted() ? loud() : 0,
);

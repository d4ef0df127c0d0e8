import { useSettings } from '../../../app/settings';
import { muted } from './mute';
import { Sounds } from './Sounds';
import { Tones } from './tones';

/** The volume is kept in percent. */
const loud = (): number => useSettings.getState().volume / 100;

/** What this page of the desk lets hear. */
export const sounds = new Sounds(new Tones(), () => (useSettings.getState().sound && !muted() ? loud() : 0));

import type { ProductState, RoleName } from '../../api/wire';
import type { News } from '../instructions/announcement';
import type { Sound } from './sounds/Sounds';

/** What a person is told; the words are `announce.*`. */
export type Told =
  | News
  | 'filled'
  | 'reversed'
  | 'pausedAll'
  | 'cancelledAll'
  | 'breached'
  | 'crossed'
  | 'mentioned'
  | ProductState;

/**
 * How much attention it takes: `note` is only kept, `info` is shown for a while, `action` waits for this person
 * and stays, `alarm` must be acknowledged.
 */
export type Level = 'note' | 'info' | 'action' | 'alarm';

interface Weight {
  level: Level;
  sound?: Sound;
}

export const WEIGHTS: Readonly<Record<Told, Weight>> = {
  given: { level: 'action', sound: 'order' },
  toApprove: { level: 'action', sound: 'order' },
  amended: { level: 'action', sound: 'order' },
  amendedToApprove: { level: 'action', sound: 'order' },
  cancelling: { level: 'action', sound: 'cancel' },
  approved: { level: 'info' },
  resumed: { level: 'info', sound: 'order' },
  completed: { level: 'info', sound: 'fill' },
  rejected: { level: 'info', sound: 'cancel' },
  paused: { level: 'info', sound: 'cancel' },
  cancelled: { level: 'info', sound: 'cancel' },
  expired: { level: 'info', sound: 'cancel' },
  amendedInForce: { level: 'info', sound: 'order' },
  amendmentRejected: { level: 'info', sound: 'cancel' },
  amendmentRefused: { level: 'info', sound: 'cancel' },
  amendmentLapsed: { level: 'info', sound: 'cancel' },
  lineStopped: { level: 'info', sound: 'cancel' },
  reversed: { level: 'info', sound: 'cancel' },
  filled: { level: 'note', sound: 'fill' },
  pausedAll: { level: 'alarm', sound: 'alarm' },
  cancelledAll: { level: 'alarm', sound: 'alarm' },
  breached: { level: 'alarm', sound: 'alarm' },
  mentioned: { level: 'action', sound: 'order' },
  crossed: { level: 'info', sound: 'alarm' },
  HALTED: { level: 'alarm', sound: 'alarm' },
  REDUCE_ONLY: { level: 'alarm', sound: 'alarm' },
  ACTIVE: { level: 'info' },
};

/** Who has to do with what happens to a product; others only look on. */
export const AT_WORK: readonly RoleName[] = ['MANAGER', 'TRADER', 'RISK'];

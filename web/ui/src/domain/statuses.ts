import type { DetailStatus, InstructionStatus, LineStatus, Revision } from '../api/wire';

export type Tone = 'accent' | 'good' | 'warn' | 'danger' | 'muted';

const TONES: Record<InstructionStatus | LineStatus | DetailStatus | Revision['status'], Tone> = {
  DRAFT: 'muted',
  PENDING_APPROVAL: 'warn',
  APPROVED: 'accent',
  REJECTED: 'danger',
  EXECUTING: 'accent',
  PAUSED: 'warn',
  CANCELLING: 'warn',
  CANCELLED: 'muted',
  PARTIALLY_CANCELLED: 'muted',
  COMPLETED: 'good',
  EXPIRED: 'muted',
  PENDING: 'accent',
  PARTIAL: 'warn',
  DONE: 'good',
  PART_CANCELLED: 'muted',
  UNFILLED: 'muted',
  FILLED: 'good',
  WAITING: 'warn',
  IN_FORCE: 'good',
  REFUSED: 'danger',
  LAPSED: 'muted',
};

export const isStatus = (text: string): text is keyof typeof TONES => text in TONES;
export const toneOf = (status: string): Tone => (isStatus(status) ? TONES[status] : 'muted');

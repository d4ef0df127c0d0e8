import { MISSING, fixed } from '../../domain/figures';

/** Chromium alone tells it. */
type Measured = Performance & { memory?: { usedJSHeapSize: number; jsHeapSizeLimit: number } };

const MEGA = 1 << 20;

export function heap(): string {
  const { memory } = performance as Measured;
  if (!memory) return MISSING;
  return `${fixed(memory.usedJSHeapSize / MEGA, 0)} / ${fixed(memory.jsHeapSizeLimit / MEGA, 0)} MB`;
}

export const screenSize = (): string =>
  `${window.screen.width} × ${window.screen.height} @ ${window.devicePixelRatio}`;

export const windowSize = (): string => `${window.innerWidth} × ${window.innerHeight}`;

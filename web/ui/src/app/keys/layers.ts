/** What lies on top: the page itself, a sheet over it, or a dialog that waits for its answer. */
export type Layer = 'page' | 'sheet' | 'dialog';

const LAYERS = '[role="dialog"][aria-modal="true"], [role="alertdialog"]';

/** The kit knows its layers but does not tell them; what it says to screen readers does. */
export function topLayer(): Layer {
  const layers = [...document.querySelectorAll(LAYERS)];
  const shown = layers.filter((layer) => layer.checkVisibility());
  if (shown.length === 0) return 'page';
  return shown.every((layer) => layer.matches('.ant-drawer-section')) ? 'sheet' : 'dialog';
}

const DEPTHS: readonly Layer[] = ['page', 'sheet', 'dialog'];

export const reaches = (over: Layer, top: Layer): boolean => DEPTHS.indexOf(over) >= DEPTHS.indexOf(top);

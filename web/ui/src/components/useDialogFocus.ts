import { type RefObject, useEffect, useRef, useState } from 'react';

const FIELDS = 'input:not([type="hidden"]):not([hidden]):not(:disabled), textarea:not(:disabled)';
const MAIN_ACT = '.ant-btn-primary:not(.ant-btn-dangerous):not(:disabled)';

interface Origin {
  opener: HTMLElement | undefined;
  /** Where to go on when the opener is gone: the sheet that it was in, else the page. */
  home: HTMLElement | null;
}

function originNow(): Origin {
  const { activeElement, body } = document;
  const opener = activeElement instanceof HTMLElement && activeElement !== body ? activeElement : undefined;
  const sheets = document.querySelectorAll<HTMLElement>('[role="dialog"][aria-modal="true"]');
  const around = opener
    ? opener.closest<HTMLElement>('[role="dialog"], main')
    : [...sheets].findLast((sheet) => sheet.checkVisibility());
  return { opener, home: around ?? document.getElementById('content') };
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body;

function goHome(home: HTMLElement | null): void {
  if (!home) return;
  if (!home.hasAttribute('tabindex')) home.tabIndex = -1;
  home.focus({ preventScroll: true });
}

/** An act may take the button that it was begun with away, once the desk has read what became of it. */
function stayNear(home: HTMLElement): void {
  const watch = new MutationObserver(() => isNowhere() && goHome(home));
  const end = () => {
    watch.disconnect();
    document.removeEventListener('focusin', end);
    document.removeEventListener('pointerdown', end);
  };
  watch.observe(home, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', end);
  document.addEventListener('pointerdown', end);
}

function goBack({ opener, home }: Origin): void {
  if (opener?.isConnected) opener.focus({ preventScroll: true });
  if (isNowhere()) goHome(home);
  else if (home) stayNear(home);
}

/** Whether it is anywhere but on the closing cross, which the kit's trap begins with. */
const isInside = (dialog: HTMLElement, { activeElement }: Document) =>
  activeElement !== dialog && dialog.contains(activeElement) && !activeElement?.matches('.ant-modal-close');

function enter(body: HTMLElement | null): void {
  const dialog = body?.closest<HTMLElement>('[role="dialog"]');
  if (!body || !dialog || isInside(dialog, document)) return;
  const first = body.querySelector<HTMLElement>(FIELDS) ?? dialog.querySelector<HTMLElement>(MAIN_ACT);
  (first ?? dialog).focus();
}

/** At once, and again in a frame: the trap of a sheet below may have taken the focus back in between. */
function enterSoon(body: HTMLElement | null): () => void {
  enter(body);
  const frame = requestAnimationFrame(() => enter(body));
  return () => cancelAnimationFrame(frame);
}

/** Who holds the key that opened the dialog down has not looked at it: its act wants a press of its own. */
function heedNoHeldKey(body: HTMLElement | null): () => void {
  const dialog = body?.closest<HTMLElement>('[role="dialog"]');
  const heed = (event: KeyboardEvent) => {
    const writes = event.target instanceof HTMLTextAreaElement;
    if (event.key === 'Enter' && event.repeat && !writes) event.preventDefault();
  };
  dialog?.addEventListener('keydown', heed);
  return () => dialog?.removeEventListener('keydown', heed);
}

/**
 * Leads the focus into a dialog that lives as long as its component, and back to where it was.
 * The answer goes to what the dialog holds; `step` is what may take a focused control away.
 */
export function useDialogFocus<T extends HTMLElement>(step = ''): RefObject<T | null> {
  const [origin] = useState(originNow);
  const body = useRef<T>(null);
  useEffect(() => enterSoon(body.current), [step]);
  useEffect(() => heedNoHeldKey(body.current), []);
  useEffect(() => () => goBack(origin), [origin]);
  return body;
}

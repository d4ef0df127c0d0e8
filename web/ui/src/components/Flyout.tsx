import { Popover, type TooltipRef } from 'antd';
import {
  type AriaAttributes,
  type ReactElement,
  type ReactNode,
  type RefObject,
  cloneElement,
  useEffect,
  useRef,
  useState,
} from 'react';
import { whenAttached } from './whenAttached';

interface InsideProps {
  label: string;
  open: boolean;
  box: RefObject<HTMLDivElement | null>;
  onLeave: () => void;
  children: ReactNode;
}

/** Begins in a leading field; never on a button, which the key that opened it would press as well. */
function enter(box: HTMLElement | null): void {
  const first = box?.querySelector<HTMLElement>('input:not(:disabled), button:not(:disabled)');
  const field = first?.matches('input:not([type="radio"]):not([type="checkbox"])') ? first : undefined;
  (field ?? box)?.focus({ preventScroll: true });
}

/** The kit puts it at the end of the page, so both its ends lead back to its button. */
function Inside({ label, open, box, onLeave, children }: InsideProps) {
  useEffect(() => (open ? whenAttached(box.current, () => enter(box.current)) : undefined), [box, open]);
  return (
    <>
      <span tabIndex={0} onFocus={onLeave} />
      <div ref={box} role="dialog" aria-label={label} tabIndex={-1}>
        {children}
      </div>
      <span tabIndex={0} onFocus={onLeave} />
    </>
  );
}

interface Props {
  label: string;
  content: ReactNode;
  placement?: 'bottom' | 'bottomRight';
  children: ReactElement<AriaAttributes>;
}

/** What a button opens beside itself: the keyboard goes in with it, and comes back to the button. */
export function Flyout({ label, content, placement = 'bottom', children }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<TooltipRef>(null);
  const box = useRef<HTMLDivElement>(null);
  const leave = () => {
    setOpen(false);
    button.current?.nativeElement.focus();
  };
  const turn = (next: boolean) => {
    if (!next && box.current?.contains(document.activeElement)) leave();
    else setOpen(next);
  };
  return (
    <Popover
      ref={button}
      trigger="click"
      placement={placement}
      destroyOnHidden
      open={open}
      onOpenChange={turn}
      content={
        <Inside label={label} open={open} box={box} onLeave={leave}>
          {content}
        </Inside>
      }
    >
      {cloneElement(children, { 'aria-haspopup': 'dialog', 'aria-expanded': open })}
    </Popover>
  );
}

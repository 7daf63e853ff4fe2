import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

interface CoverProps {
  /** The id of the heading. */
  labelledBy: string;
  /** The id of the element that explains the dialog. */
  describedBy: string;
  /** The effect of Escape, the same as that of the first button. */
  onEscape: () => void;
  children: ComponentChildren;
}

/** A dialog over the screen. The screen below is inert meanwhile; at the end the focus returns to where it was. */
export function Cover({ labelledBy, describedBy, onEscape, children }: CoverProps) {
  useEffect(() => {
    const before = document.activeElement;
    document.querySelector<HTMLButtonElement>('.cover .first')?.focus();
    const escape = (event: KeyboardEvent) => event.key === 'Escape' && onEscape();
    window.addEventListener('keydown', escape);
    return () => {
      window.removeEventListener('keydown', escape);
      setTimeout(() => before instanceof HTMLElement && before.isConnected && before.focus());
    };
  }, []);
  return (
    <div class="cover">
      <div
        class="still"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
      >
        {children}
      </div>
    </div>
  );
}

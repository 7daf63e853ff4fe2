import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

interface CoverProps {
  /** Ids of the heading and of the sentence that says what to do. */
  labelledBy: string;
  describedBy: string;
  /** What Escape does, the same as the first button. */
  onEscape: () => void;
  children: ComponentChildren;
}

/** A question over the screen. What lies below is inert meanwhile; the focus goes back where it was. */
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

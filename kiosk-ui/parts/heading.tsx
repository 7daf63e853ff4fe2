import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { mainLanguage, kioskTextIn } from '../words';
import { Unbroken } from './unbroken';

interface HeadingProps {
  /** The page's title, and the heading's text if it has no children. */
  title: string;
  /** The heading's content, if it is more than the title. */
  children?: ComponentChildren;
}

/**
 * The heading of a screen. It takes the focus when the screen appears, so that its text is read aloud and Tab continues
 * from it.
 */
export function Heading({ title, children }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  useLayoutEffect(() => {
    document.title = `${title} - ${kioskTextIn(mainLanguage, 'shared.brand')}`;
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? <Unbroken>{title}</Unbroken>}
    </h1>
  );
}

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { mainLanguage, sayIn } from '../words';
import { Unbroken } from './unbroken';

interface HeadingProps {
  /** The page's title, where the heading's own text is not one by itself. */
  title: string;
  /** What stands there, where it is more than the title. */
  children?: ComponentChildren;
}

/** The heading of a screen: takes the focus when the screen comes up, so that its text is read and Tab goes on from it. */
export function Heading({ title, children }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  useLayoutEffect(() => {
    document.title = `${title} - ${sayIn(mainLanguage, 'shared.brand')}`;
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? <Unbroken>{title}</Unbroken>}
    </h1>
  );
}

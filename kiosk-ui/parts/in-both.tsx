import type { ComponentChildren } from 'preact';
import type { Language } from '../../src/contract/wire';
import { languages } from '../language';
import { Heading } from './heading';
import { Unbroken } from './unbroken';

interface InBothProps {
  title: (language: Language) => string;
  children: (language: Language) => ComponentChildren;
}

/** The same words in both languages, one below the other or side by side, where nobody has chosen a language yet. */
export function InBoth({ title, children }: InBothProps) {
  return (
    <div class="ask">
      {languages.map((language, at) => (
        <div key={language} class="words" lang={language}>
          {at === 0 ? (
            <Heading title={title(language)} />
          ) : (
            <h2>
              <Unbroken>{title(language)}</Unbroken>
            </h2>
          )}
          {children(language)}
        </div>
      ))}
    </div>
  );
}

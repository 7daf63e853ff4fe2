import type { ComponentChildren } from 'preact';
import { inLanguage, languagePair } from '../../src/contract/languages/list';
import type { Language } from '../../src/contract/wire';
import { languages } from '../words';
import { Heading } from './heading';
import { Unbroken } from './unbroken';

interface InBothProps {
  title: (language: Language) => string;
  children: (language: Language) => ComponentChildren;
}

/** A heading and a text in two languages, for screens on which no language has been chosen. */
export function InBoth({ title, children }: InBothProps) {
  return (
    <div class="ask">
      {languagePair(languages).map((language, at) => (
        <div key={language} class="words" {...inLanguage(language)}>
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

import type { SentenceValues } from '../../src/contract/languages/screen-words';
import { inLanguage } from '../../src/contract/languages/list';
import type { Language } from '../../src/contract/wire';
import { type DisplayKey, sayIn, shownLanguages } from '../language';

interface BothProps {
  say: DisplayKey;
  values?: (language: Language) => SentenceValues;
  /** The language of the ticket that it is about. */
  reader?: Language;
}

/** A text in two languages, side by side with a point between them, or where it is too long, one below the other. */
export function Both({ say: key, values, reader }: BothProps) {
  return (
    <span class="in-both">
      {shownLanguages(reader).map((language) => (
        <span key={language} {...inLanguage(language)}>
          {sayIn(language, key, values?.(language))}
        </span>
      ))}
    </span>
  );
}

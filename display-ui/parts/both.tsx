import { Fragment } from 'preact';
import type { SentenceValues } from '../../src/contract/languages/screen-words';
import { inLanguage } from '../../src/contract/languages/list';
import type { Language } from '../../src/contract/wire';
import { type DisplayKey, displayTextIn, shownLanguages } from '../language';

interface BothProps {
  say: DisplayKey;
  values?: (language: Language) => SentenceValues;
  /** The language of the ticket that the text is about. */
  reader?: Language;
}

/** A text in two languages, side by side with a dot between them, or one below the other if it is too long. */
export function Both({ say: key, values, reader }: BothProps) {
  return (
    <span class="in-both">
      {shownLanguages(reader).map((language, at) => (
        <Fragment key={language}>
          {at > 0 && <span class="between" />}
          <span {...inLanguage(language)}>{displayTextIn(language, key, values?.(language))}</span>
        </Fragment>
      ))}
    </span>
  );
}

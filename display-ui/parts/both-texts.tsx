import { inLanguage } from '../../src/contract/languages/list';
import { languageIn } from '../../src/contract/words/text-in';
import type { Text } from '../../src/contract/wire';
import { shownLanguages } from '../language';

/** A text of the city in two languages; once if it is the same in both, or exists in one only. */
export function BothTexts({ text }: { text: Text }) {
  const shown = shownLanguages().map((language) => languageIn(text, language));
  const different = shown.filter((language, at) => shown.findIndex((one) => text[one] === text[language]) === at);
  return (
    <span class="in-both">
      {different.map((language) => (
        <span key={language} {...inLanguage(language)}>
          {text[language]}
        </span>
      ))}
    </span>
  );
}

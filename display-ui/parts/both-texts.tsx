import { textIn } from '../../src/contract/words/text-in';
import type { Text } from '../../src/contract/wire';
import { languages } from '../language';

/** A text of the city in both languages; once where they are the same. */
export function BothTexts({ text }: { text: Text }) {
  const shown = text.en === text.fr ? languages.slice(0, 1) : languages;
  return (
    <span class="in-both">
      {shown.map((language) => (
        <span key={language} lang={language}>
          {textIn(text, language)}
        </span>
      ))}
    </span>
  );
}

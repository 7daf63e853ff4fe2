import type { Language } from '../../src/contract/wire';
import { languages, sayIn, type Values } from '../language';

interface BothProps {
  say: string;
  values?: (language: Language) => Values;
}

/** A text in both languages, side by side with a point between them, or where it is too long, one below the other. */
export function Both({ say: key, values }: BothProps) {
  return (
    <span class="in-both">
      {languages.map((language) => (
        <span key={language} lang={language}>
          {sayIn(language, key, values?.(language))}
        </span>
      ))}
    </span>
  );
}

import { inLanguage, languagePair } from '../../src/contract/languages/list';
import { languages, sayIn } from '../words';

/** A text in two languages, one below the other, for screens where nobody has chosen one yet. */
export function Both({ say: key }: { say: string }) {
  return (
    <span>
      {languagePair(languages).map((language, at) => (
        <>
          {at > 0 && <br />}
          <span {...inLanguage(language)}>{sayIn(language, key)}</span>
        </>
      ))}
    </span>
  );
}

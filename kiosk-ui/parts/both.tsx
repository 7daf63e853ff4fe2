import { inLanguage, languagePair } from '../../src/contract/languages/list';
import { type KioskKey, languages, kioskTextIn } from '../words';

/** A text in two languages, one below the other, for screens on which no language has been chosen. */
export function KioskBoth({ say: key }: { say: KioskKey }) {
  return (
    <span>
      {languagePair(languages).map((language, at) => (
        <>
          {at > 0 && <br />}
          <span {...inLanguage(language)}>{kioskTextIn(language, key)}</span>
        </>
      ))}
    </span>
  );
}

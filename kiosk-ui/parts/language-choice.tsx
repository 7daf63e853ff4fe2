import { inLanguage, languageEntry } from '../../src/contract/languages/list';
import type { Language } from '../../src/contract/wire';
import { kioskText } from '../language';
import { submit } from '../submit';
import { change, visit } from '../visit';
import { languages } from '../words';
import { Cover } from './cover';

/** The city's languages without the visitor's. */
export const otherLanguages = (): Language[] => languages.filter((language) => language !== visit.value.language);

/** Changes the visitor's language. A refusal on the screen is in the old language, so its request is sent again. */
export function pickLanguage(language: Language): void {
  const { screen } = visit.value;
  change({ language, languagesOpen: false });
  if (screen.at === 'refused') void submit(screen.wish);
}

const close = () => change({ languagesOpen: false });

/** The dialog for another language in the middle of a visit; the visitor's choices are kept. */
export function LanguageChoice() {
  return (
    <Cover labelledBy="languages" describedBy="languages-close" onEscape={close}>
      <h2 id="languages">{kioskText('shared.language')}</h2>
      <div class="act languages">
        {otherLanguages().map((language) => (
          <button
            type="button"
            key={language}
            class="tile"
            {...inLanguage(language)}
            onClick={() => pickLanguage(language)}
          >
            {languageEntry(language).name}
          </button>
        ))}
      </div>
      <button type="button" id="languages-close" class="tile first centre" onClick={close}>
        {kioskText('help.close')}
      </button>
    </Cover>
  );
}

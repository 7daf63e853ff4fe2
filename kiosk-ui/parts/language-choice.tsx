import { inLanguage, languageEntry } from '../../src/contract/languages/list';
import type { Language } from '../../src/contract/wire';
import { kioskText } from '../language';
import { submit } from '../submit';
import { change, visit } from '../visit';
import { languages } from '../words';
import { Cover } from './cover';

export const otherLanguages = (): Language[] => languages.filter((language) => language !== visit.value.language);

/** An answer that was refused came in the old language, so it is asked for again. */
export function pickLanguage(language: Language): void {
  const { screen } = visit.value;
  change({ language, languagesOpen: false });
  if (screen.at === 'refused') void submit(screen.wish);
}

const close = () => change({ languagesOpen: false });

/** Another language in the middle of a visit, whose choices stay. */
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

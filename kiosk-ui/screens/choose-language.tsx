import { inLanguage, languageEntry, languagePair } from '../../src/contract/languages/list';
import type { Language } from '../../src/contract/wire';
import { Heading } from '../parts/heading';
import { change } from '../visit';
import { languages, mainLanguage, kioskTextIn } from '../words';

function LanguageTile({ language, isLarge }: { language: Language; isLarge: boolean }) {
  const begin = () => change({ language, screen: { at: 'services', page: 0 } });
  return (
    <button type="button" class={isLarge ? 'tile main' : 'tile'} {...inLanguage(language)} onClick={begin}>
      {languageEntry(language).name}
    </button>
  );
}

/** The first screen of every visit, the choice of a language. The first two languages of the city are large. */
export function LanguageScreen() {
  const large = languagePair(languages);
  return (
    <main>
      <div class="ask welcome">
        <Heading title={kioskTextIn(mainLanguage, 'welcome.title')}>
          {large.map((language, at) => (
            <>
              {at > 0 && <br />}
              <span {...inLanguage(language)}>{kioskTextIn(language, 'welcome.title')}</span>
            </>
          ))}
        </Heading>
        <p>
          {large.map((language) => (
            <span key={language} {...inLanguage(language)}>{`${kioskTextIn(language, 'welcome.lead')} `}</span>
          ))}
        </p>
      </div>
      <div class="act languages">
        {languages.map((language) => (
          <LanguageTile key={language} language={language} isLarge={large.includes(language)} />
        ))}
      </div>
    </main>
  );
}

import { languageName } from '../../src/contract/languages/list';
import type { Language } from '../../src/contract/wire';
import { kiosk } from '../hub';
import { languages, sayIn } from '../language';
import { Heading } from '../parts/heading';
import { change } from '../visit';

function LanguageTile({ language }: { language: Language }) {
  const begin = () => change({ language, screen: { at: 'services', page: 0 } });
  return (
    <button type="button" class="tile main" lang={language} onClick={begin}>
      {languageName(language)}
    </button>
  );
}

/** Where every visit begins. */
export function LanguageScreen() {
  const offered = languages.filter((each) => kiosk.value?.languages.includes(each));
  return (
    <main>
      <div class="ask welcome">
        <Heading title={sayIn('en', 'welcome.title')}>
          {sayIn('en', 'welcome.title')}
          <br />
          <span lang="fr">{sayIn('fr', 'welcome.title')}</span>
        </Heading>
        <p>
          {sayIn('en', 'welcome.lead')} <span lang="fr">{sayIn('fr', 'welcome.lead')}</span>
        </p>
      </div>
      <div class="act languages">
        {offered.map((language) => (
          <LanguageTile key={language} language={language} />
        ))}
      </div>
    </main>
  );
}

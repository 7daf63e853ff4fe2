import { inLanguage, languagePair } from '../../src/contract/languages/list';
import { change, visit } from '../visit';
import { languages, kioskTextIn } from '../words';
import { KioskBoth } from './both';
import { Cover } from './cover';
import { Unbroken } from './unbroken';

const close = () => change({ helpOpen: false });

/**
 * The dialog that tells where staff can be found. It is in two languages, because the visitor may not have found their
 * own yet.
 */
export function Help() {
  return (
    <Cover labelledBy="help" describedBy="help-lead" onEscape={close}>
      {languagePair(languages, visit.value.language).map((language, at) => (
        <div key={language} class="words" {...inLanguage(language)}>
          <h2 id={at === 0 ? 'help' : undefined}>
            <Unbroken>{kioskTextIn(language, 'help.title')}</Unbroken>
          </h2>
          <p id={at === 0 ? 'help-lead' : undefined}>{kioskTextIn(language, 'help.lead')}</p>
        </div>
      ))}
      <button type="button" class="tile first centre" onClick={close}>
        <KioskBoth say="help.close" />
      </button>
    </Cover>
  );
}

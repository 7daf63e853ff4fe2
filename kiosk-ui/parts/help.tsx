import { sayIn } from '../language';
import { change } from '../visit';
import { Both } from './both';
import { Cover } from './cover';
import { Unbroken } from './unbroken';

const close = () => change({ helpOpen: false });

/** Where a person is to be found. In both languages: whoever asks for help may not have found their own yet. */
export function Help() {
  return (
    <Cover labelledBy="help" describedBy="help-lead" onEscape={close}>
      <div class="words" lang="en">
        <h2 id="help">{sayIn('en', 'help.title')}</h2>
        <p id="help-lead">{sayIn('en', 'help.lead')}</p>
      </div>
      <div class="words" lang="fr">
        <h2>
          <Unbroken>{sayIn('fr', 'help.title')}</Unbroken>
        </h2>
        <p>{sayIn('fr', 'help.lead')}</p>
      </div>
      <button type="button" class="tile first centre" onClick={close}>
        <Both say="help.close" />
      </button>
    </Cover>
  );
}

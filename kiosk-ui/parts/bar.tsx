import type { ComponentChildren } from 'preact';
import { inLanguage, languageEntry } from '../../src/contract/languages/list';
import { kioskText } from '../language';
import { startOver } from '../presence';
import { bilingual, type Face } from '../state';
import { change, visit } from '../visit';
import type { KioskKey } from '../words';
import { KioskBoth } from './both';
import { Icon } from './icon';
import { pickLanguage, otherLanguages } from './language-choice';

interface SwitchProps {
  on: boolean;
  icon: 'contrast' | 'larger';
  flip: () => void;
  children: ComponentChildren;
}

function Switch({ on, icon, flip, children }: SwitchProps) {
  return (
    <button type="button" aria-pressed={on} onClick={flip}>
      <Icon name={icon} />
      {children}
    </button>
  );
}

/** The button for the language. With one other language it switches to it; with more it opens the choice. */
function LanguageButton() {
  const [other, ...more] = otherLanguages();
  if (other === undefined) return null;
  if (more.length > 0) {
    return (
      <button type="button" onClick={() => change({ languagesOpen: true })}>
        <Icon name="language" />
        <span>
          <span class="hidden-text">{`${kioskText('shared.language')}: `}</span>
          {languageEntry(visit.value.language).name}
        </span>
      </button>
    );
  }
  return (
    <button type="button" onClick={() => pickLanguage(other)}>
      <Icon name="language" />
      <span {...inLanguage(other)}>{languageEntry(other).name}</span>
    </button>
  );
}

function StartOver() {
  return (
    <button type="button" onClick={startOver}>
      <Icon name="again" />
      {kioskText('bar.startOver')}
    </button>
  );
}

/** The bar at the bottom. Help is first and Start over last; buttons without a use on a screen are left out. */
export function Bar({ inert, face }: { inert: boolean; face: Face }) {
  const { contrast, largeText } = visit.value;
  const both = bilingual(face);
  const label = (key: KioskKey) => (both ? <KioskBoth say={key} /> : kioskText(key));
  return (
    <footer class="bar" inert={inert}>
      <button type="button" onClick={() => change({ helpOpen: true })}>
        <Icon name="help" />
        {label('bar.help')}
      </button>
      {!both && <LanguageButton />}
      <Switch on={contrast} icon="contrast" flip={() => change({ contrast: !contrast })}>
        {label('bar.contrast')}
      </Switch>
      <Switch on={largeText} icon="larger" flip={() => change({ largeText: !largeText })}>
        {label('bar.largerText')}
      </Switch>
      {!both && <StartOver />}
    </footer>
  );
}

import type { ComponentChildren } from 'preact';
import { languageName } from '../../src/contract/languages/list';
import { otherLanguage, say } from '../language';
import { startOver } from '../presence';
import { bilingual, type Face } from '../state';
import { submit } from '../submit';
import { change, visit } from '../visit';
import { Both } from './both';
import { Icon } from './icon';

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

/** An answer that was refused came in the old language, so it is asked for again. */
function switchLanguage(): void {
  const { language, screen } = visit.value;
  change({ language: otherLanguage(language) });
  if (screen.at === 'refused') void submit(screen.wish);
}

function LanguageSwitch() {
  const other = otherLanguage(visit.value.language);
  return (
    <button type="button" onClick={switchLanguage}>
      <Icon name="language" />
      <span lang={other}>{languageName(other)}</span>
    </button>
  );
}

function StartOver() {
  return (
    <button type="button" onClick={startOver}>
      <Icon name="again" />
      {say('bar.startOver')}
    </button>
  );
}

/** Help is always first and Start over last; what does nothing on a screen is not there. */
export function Bar({ inert, face }: { inert: boolean; face: Face }) {
  const { contrast, largeText } = visit.value;
  const both = bilingual(face);
  const label = (key: string) => (both ? <Both say={key} /> : say(key));
  return (
    <footer class="bar" inert={inert}>
      <button type="button" onClick={() => change({ helpOpen: true })}>
        <Icon name="help" />
        {label('bar.help')}
      </button>
      {!both && <LanguageSwitch />}
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

import type { ComponentType } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { inLanguage } from '../src/contract/languages/list';
import { kiosk, link } from './hub';
import { kioskText } from './language';
import { Bar } from './parts/bar';
import { Help } from './parts/help';
import { LanguageChoice } from './parts/language-choice';
import { Paper } from './parts/paper';
import { StillThere } from './parts/still-there';
import { KioskTop } from './parts/top';
import { secondsLeft } from './presence';
import { ClosedScreen } from './screens/closed';
import { LanguageScreen } from './screens/choose-language';
import { NeedsScreen } from './screens/needs';
import { OutOfOrderScreen } from './screens/out-of-order';
import { PairingScreen } from './screens/pairing';
import { ReferenceScreen } from './screens/reference';
import { RefusedScreen } from './screens/refused';
import { ServicesScreen } from './screens/services';
import { StartingScreen } from './screens/starting';
import { TicketScreen } from './screens/ticket';
import { TooLateScreen } from './screens/too-late';
import { bilingual, type Face, faceOf } from './state';
import { busy } from './submit';
import { visit } from './visit';
import { mainLanguage } from './words';

const screens: Record<Face, ComponentType> = {
  starting: StartingScreen,
  unpaired: PairingScreen,
  'out-of-order': OutOfOrderScreen,
  closed: ClosedScreen,
  language: LanguageScreen,
  services: ServicesScreen,
  needs: NeedsScreen,
  reference: ReferenceScreen,
  'too-late': TooLateScreen,
  ticket: TicketScreen,
  refused: RefusedScreen,
};

/** Sets the language and display settings of the visit on the page's root element, for the style sheets. */
function useRoot(face: Face): void {
  const { language, contrast, largeText } = visit.value;
  useLayoutEffect(() => {
    const root = document.documentElement;
    Object.assign(root, inLanguage(bilingual(face) ? mainLanguage : language));
    if (contrast) root.dataset.theme = 'contrast';
    else delete root.dataset.theme;
    if (largeText) root.dataset.text = 'large';
    else delete root.dataset.text;
  }, [face, language, contrast, largeText]);
}

/** The kiosk: one screen with its bars, and a dialog over it if one is open. */
export function KioskApp() {
  const face = faceOf(link.value, kiosk.value, visit.value);
  useRoot(face);
  const Screen = screens[face];
  const asked = secondsLeft.value !== undefined;
  const { helpOpen, languagesOpen } = visit.value;
  const covered = asked || helpOpen || languagesOpen;
  return (
    <>
      <KioskTop inert={covered} bothLanguages={bilingual(face)} />
      <Screen key={face} />
      <Bar inert={covered} face={face} />
      <p class="hidden-text" role="status">
        {busy.value ? kioskText('busy') : ''}
      </p>
      {asked && <StillThere />}
      {helpOpen && !asked && <Help />}
      {languagesOpen && !helpOpen && !asked && <LanguageChoice />}
      {face === 'ticket' && <Paper />}
    </>
  );
}

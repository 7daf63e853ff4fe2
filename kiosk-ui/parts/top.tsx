import { inLanguage } from '../../src/contract/languages/list';
import { languageIn, textIn } from '../../src/contract/words/text-in';
import { hubNow } from '../clock';
import { timeText } from '../../src/contract/words/clock';
import { kiosk } from '../hub';
import { mainLanguage, kioskTextIn } from '../words';
import { visit } from '../visit';

/** The bar at the top: the mark, the hub's name and its time. */
export function KioskTop({ inert, bothLanguages }: { inert: boolean; bothLanguages: boolean }) {
  const hub = kiosk.value;
  const language = bothLanguages ? mainLanguage : visit.value.language;
  return (
    <header class="top" inert={inert}>
      <span class="mark" translate={false}>
        {kioskTextIn(mainLanguage, 'shared.brand')}
        <span />
      </span>
      {hub && (
        <span class="place">
          <bdi {...inLanguage(languageIn(hub.name, language))}>{textIn(hub.name, language)}</bdi>
          {hubNow.value !== undefined && ` · ${timeText(language, hubNow.value, hub.timeZone)}`}
        </span>
      )}
    </header>
  );
}

import { textIn } from '../../src/contract/words/text-in';
import { hubNow } from '../clock';
import { timeText } from '../../src/contract/words/clock';
import { kiosk } from '../hub';
import { sayIn } from '../language';
import { visit } from '../visit';

/** The mark, and where and when this is. */
export function Top({ inert, bothLanguages }: { inert: boolean; bothLanguages: boolean }) {
  const hub = kiosk.value;
  const language = bothLanguages ? 'en' : visit.value.language;
  return (
    <header class="top" inert={inert}>
      <span class="mark" lang="en">
        {sayIn('en', 'shared.brand')}
        <span />
      </span>
      {hub && (
        <span class="place">
          {textIn(hub.name, language)}
          {hubNow.value !== undefined && ` · ${timeText(language, hubNow.value, hub.timeZone)}`}
        </span>
      )}
    </header>
  );
}

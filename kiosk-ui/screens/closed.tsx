import { inLanguage, languagePair } from '../../src/contract/languages/list';
import { textIn } from '../../src/contract/words/text-in';
import type { Language } from '../../src/contract/wire';
import { hubNowOrOwn } from '../clock';
import { timeText } from '../../src/contract/words/clock';
import { weekdayAndTimeText } from '../../src/contract/words/day-and-time';
import { elsewhere, kiosk } from '../hub';
import { languages, mainLanguage, kioskTextIn } from '../words';
import { InBoth } from '../parts/in-both';
import { QrCode } from '../parts/qr-code';

function OpenHub({ language }: { language: Language }) {
  const hub = elsewhere.value;
  if (!hub?.closesAt) return null;
  const time = timeText(language, Date.parse(hub.closesAt), hub.timeZone);
  return (
    <p {...inLanguage(language)}>
      <strong>{textIn(hub.name, language)}</strong> {kioskTextIn(language, 'closed.elsewhere', { time })}{' '}
      <span class="soft">{textIn(hub.address, language)}</span>
    </p>
  );
}

function Online() {
  return (
    <div class="act one given">
      <div class="pair">
        <div>
          {languagePair(languages).map((language) => (
            <p key={language} {...inLanguage(language)}>
              {kioskTextIn(language, 'closed.online')}
            </p>
          ))}
          {languagePair(languages).map((language) => (
            <OpenHub key={language} language={language} />
          ))}
        </div>
        <figure>
          <QrCode
            text={`${location.origin}/`}
            label={kioskTextIn(mainLanguage, 'closed.code', { address: location.host })}
          />
          <figcaption>{location.host}</figcaption>
        </figure>
      </div>
    </div>
  );
}

/** The screen of a closed hub: the reason, and when it opens. */
export function ClosedScreen() {
  const hub = kiosk.value;
  if (!hub) return null;
  return (
    <main class="both">
      <InBoth title={(language) => kioskTextIn(language, 'closed.title', { hub: textIn(hub.name, language) })}>
        {(language) => (
          <>
            {hub.reason && (
              <p>
                {hub.reason.code === 'closed-that-day'
                  ? kioskTextIn(language, 'closed.today')
                  : textIn(hub.reason.text, language)}
              </p>
            )}
            {hub.opensAt && (
              <p class="opens">
                <span>{kioskTextIn(language, 'closed.opens')}</span>
                {weekdayAndTimeText(language, Date.parse(hub.opensAt), hub.timeZone, hubNowOrOwn())}
              </p>
            )}
          </>
        )}
      </InBoth>
      <Online />
    </main>
  );
}

import { hubNow } from '../clock';
import { dayAndTime } from '../format';
import { kiosk } from '../hub';
import { languages, sayIn } from '../language';
import { InBoth } from '../parts/in-both';
import { QrCode } from '../parts/qr-code';

function Online() {
  return (
    <div class="act one given">
      <div class="pair">
        <div>
          {languages.map((language) => (
            <p key={language} lang={language}>
              {sayIn(language, 'closed.online')}
            </p>
          ))}
        </div>
        <figure>
          <QrCode text={`${location.origin}/`} label={sayIn('en', 'closed.code', { address: location.host })} />
          <figcaption>{location.host}</figcaption>
        </figure>
      </div>
    </div>
  );
}

/** Why the hub is closed and when it opens; goes away by itself. */
export function ClosedScreen() {
  const hub = kiosk.value;
  if (!hub) return null;
  return (
    <main class="both">
      <InBoth title={(language) => sayIn(language, 'closed.title', { hub: hub.name[language] })}>
        {(language) => (
          <>
            {hub.reason && <p>{hub.reason.text[language]}</p>}
            {hub.opensAt && (
              <p class="opens">
                <span>{sayIn(language, 'closed.opens')}</span>
                {dayAndTime(hub.opensAt, hubNow.value ?? Date.now(), hub.timeZone, language)}
              </p>
            )}
          </>
        )}
      </InBoth>
      <Online />
    </main>
  );
}

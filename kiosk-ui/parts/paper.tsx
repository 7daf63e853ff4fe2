import { dayAndTimeText } from '../../src/contract/words/day-and-time';
import { kiosk } from '../hub';
import { pick, kioskText } from '../language';
import { visit } from '../visit';
import { before, serviceName } from '../ticket-words';
import { WaitingJoin } from './join';
import { QrCode } from './qr-code';
import { WaitText } from './wait-text';

/** The ticket for the printer. It is hidden on the screen, and everything else is hidden in print (kiosk-paper.css). */
export function Paper() {
  const { screen, language } = visit.value;
  const hub = kiosk.value;
  if (screen.at !== 'ticket' || !hub) return null;
  const { issued } = screen;
  return (
    <section class="paper">
      <p class="where">
        <span>{pick(hub.name)}</span>
        <span>{dayAndTimeText(language, Date.parse(issued.issuedAt), hub.timeZone, 'short-day-and-year')}</span>
      </p>
      <div>
        <h1>{kioskText('paper.title')}</h1>
        <WaitingJoin ticket={issued.ticket} />
      </div>
      <p>
        <strong>{serviceName(issued)}</strong>
        <br />
        {kioskText('paper.called')}
      </p>
      <p class="range-line">
        <span>{before(issued)}</span>
        <span class="range">{issued.wait && <WaitText wait={issued.wait} />}</span>
      </p>
      <div class="pair">
        <p>{kioskText('paper.phone')}</p>
        <QrCode text={issued.statusUrl} label={kioskText('ticket.code')} />
      </div>
      <p class="end">
        <strong>{kioskText('paper.passed')}</strong> {kioskText('paper.keep')}
      </p>
    </section>
  );
}

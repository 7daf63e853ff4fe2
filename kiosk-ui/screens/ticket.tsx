import { useEffect } from 'preact/hooks';
import { printsByItself } from '../device';
import { kioskText } from '../language';
import { Heading } from '../parts/heading';
import { Icon } from '../parts/icon';
import { WaitingJoin } from '../parts/join';
import { QrCode } from '../parts/qr-code';
import { WaitText } from '../parts/wait-text';
import { startOver } from '../presence';
import type { Issued } from '../state';
import { bookingSentence, isNextInLine, waitSentence } from '../ticket-words';
import { visit } from '../visit';

function Facts({ issued }: { issued: Issued }) {
  const booking = bookingSentence(issued);
  return (
    <div class="pair">
      <div>
        {issued.wait && !isNextInLine(issued) ? (
          <p class="big">
            <WaitText wait={issued.wait} />
          </p>
        ) : (
          <p class="big in-words">{kioskText(isNextInLine(issued) ? 'ticket.next' : 'ticket.waitUnknown')}</p>
        )}
        {booking && <p>{booking}</p>}
        <p>{waitSentence(issued)}</p>
        <p>{kioskText('ticket.stay')}</p>
      </div>
      <figure>
        <QrCode text={issued.statusUrl} label={kioskText('ticket.code')} />
        <figcaption>{kioskText('ticket.follow')}</figcaption>
      </figure>
    </div>
  );
}

function Actions({ prints }: { prints: boolean }) {
  return (
    <div class="ways">
      {!prints && (
        <button type="button" class="tile centre" onClick={() => window.print()}>
          <Icon name="print" />
          {kioskText('ticket.print')}
        </button>
      )}
      <button type="button" class="tile first centre" onClick={startOver}>
        {kioskText('ticket.finish')}
      </button>
    </div>
  );
}

/** The screen of an issued ticket: its large number, the wait, and a code to follow it on a phone. */
export function TicketScreen() {
  const prints = printsByItself();
  useEffect(() => {
    if (prints) window.print();
  }, []);
  const { screen } = visit.value;
  if (screen.at !== 'ticket') return null;
  const { issued } = screen;
  return (
    <main class="given">
      <div class="ask">
        <Heading title={kioskText('ticket.page', { ticket: issued.ticket })}>
          {kioskText(prints ? 'ticket.titlePrinted' : 'ticket.title')}
          <span class="hidden-text">{` ${issued.ticket}`}</span>
        </Heading>
        <div aria-live="polite">
          <WaitingJoin ticket={issued.ticket} />
        </div>
        <p>{kioskText('ticket.screen')}</p>
      </div>
      <div class="act one">
        <div class="facts">
          <Facts issued={issued} />
          <Actions prints={prints} />
        </div>
      </div>
    </main>
  );
}

// Follows a ticket on a phone. The page comes from the server; this script requests it again when the ticket has changed.
import '../../contract/styles/fonts.css';
import '../../contract/styles/tokens.css';
import '../../contract/styles/base.css';
import '../../contract/styles/join.css';
import '../../contract/styles/phone.css';
import { io } from 'socket.io-client';
import type { MyTicketView } from '../../contract/my-ticket-wire';
import { PhoneFreshness } from './phone-freshness';
import { showAgain } from './phone-swap';

const BUZZ_MS = [400, 200, 400];

const ticket = decodeURIComponent(location.pathname.split('/')[2] ?? '');
const socket = io('/live', { transports: ['websocket'], auth: { ticket } });
const freshness = new PhoneFreshness();
let shown = '';

/** The ticket without its instant and sequence, to find out whether anything else has changed. */
const contentOf = ({ asOf: _, sequence: __, ...rest }: MyTicketView): string => JSON.stringify(rest);

async function take(mine: MyTicketView): Promise<void> {
  freshness.heard(mine.asOf);
  if (contentOf(mine) === shown) return;
  const first = shown === '';
  shown = contentOf(mine);
  try {
    await showAgain();
  } catch {
    shown = ''; // the next message tries again
  }
  if (mine.state === 'called' && !first) navigator.vibrate?.(BUZZ_MS);
  freshness.show();
}

socket.on('my-ticket', (mine: MyTicketView) => void take(mine));
// the link or the ticket has ended, which the page says itself
socket.on('connect_error', () => freshness.show());

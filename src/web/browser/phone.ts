// A ticket on a phone: the page itself comes from the server, this only asks for it again when something has changed.
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

/** All of it but how fresh it is. */
const gist = ({ asOf: _, sequence: __, ...rest }: MyTicketView): string => JSON.stringify(rest);

async function take(mine: MyTicketView): Promise<void> {
  freshness.heard(mine.asOf);
  if (gist(mine) === shown) return;
  const first = shown === '';
  shown = gist(mine);
  try {
    await showAgain();
  } catch {
    shown = ''; // the next message tries again
  }
  if (mine.state === 'called' && !first) navigator.vibrate?.(BUZZ_MS);
  freshness.show();
}

socket.on('my-ticket', (mine: MyTicketView) => void take(mine));
// the link has ended, or the ticket is over: the page itself says so
socket.on('connect_error', () => freshness.show());

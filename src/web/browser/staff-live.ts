// Keeps a staff page up to date: after an event at the hub the page is read again, and only its changed parts are replaced.
import { io } from 'socket.io-client';
import { leaving } from './staff-forms';
import { StaffFreshness } from './staff-freshness';
import { swap } from './staff-swap';

/** The server does not count this as use of the session. */
const RENEWAL = { accept: 'text/html', 'x-hubline-renewal': '1' };
const LOOK_MS = 1_000;

/** Starts the renewal on the page of a hub. */
export function stayLive(): void {
  const { hub, page } = document.body.dataset;
  if (hub === undefined || page === undefined) return;
  const freshness = new StaffFreshness();
  const renewal = new Renewal(page, freshness);
  const socket = io('/live', { auth: { hub } });
  socket.on('connect', () => void renewal.ask());
  socket.on('queue-moved', () => void renewal.ask());
  socket.on('board', () => (freshness.current ? freshness.heard() : void renewal.ask()));
  socket.on('disconnect', (reason) => {
    freshness.lost();
    // The session has ended. Once connected again, the page is read again, which leads to signing in.
    if (reason === 'io server disconnect') socket.connect();
  });
  setInterval(() => freshness.look(), LOOK_MS);
}

/** Reads the page again, one request at a time. After a change during a request it reads the page once more. */
class Renewal {
  private reading = false;
  private again = false;

  constructor(
    private readonly page: string,
    private readonly freshness: StaffFreshness,
  ) {}

  async ask(): Promise<void> {
    this.again = true;
    if (this.reading) return;
    this.reading = true;
    while (this.again) {
      this.again = false;
      await this.read().catch(() => this.freshness.lost());
    }
    this.reading = false;
  }

  private async read(): Promise<void> {
    const answer = await fetch(this.page + givenTicket(), { headers: RENEWAL, ...search() });
    if (answer.redirected) location.reload(); // the session has ended
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    const text = await answer.text();
    if (!leaving) swap(new DOMParser().parseFromString(text, 'text/html'));
    this.freshness.renewed();
  }
}

/** The query that keeps the ticket that has just been issued on the greeter's page. */
function givenTicket(): string {
  const given = new URLSearchParams(location.search).get('given');
  return given === null ? '' : `?given=${encodeURIComponent(given)}`;
}

/** The request that keeps the results of a search. The search is sent in a body, so that no address has names. */
function search(): RequestInit {
  const form = document.querySelector<HTMLFormElement>('form[data-find]');
  const typed = form?.dataset.find ?? '';
  if (!form || typed === '') return {};
  const token = String(new FormData(form).get('_csrf'));
  return { method: 'POST', body: new URLSearchParams({ _csrf: token, q: typed }) };
}

// Keeps the waits on the residents' pages up to date while a page is visible. Without it they are those of the loading.
import '../../contract/styles/fonts.css';
import '../../contract/styles/tokens.css';
import '../../contract/styles/base.css';
import '../../contract/styles/join.css';
import '../../contract/styles/resident.css';
import { searchWhileTyping } from './finder';
import { offerPrinting } from './print-button';

const FRESH_MS = 30_000;

async function refresh(part: Element): Promise<void> {
  if (document.hidden || part.contains(document.activeElement)) return;
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = page.querySelector('[data-refresh]');
  if (fresh) part.replaceChildren(...fresh.childNodes);
}

const part = document.querySelector('[data-refresh]');
// a failed request leaves the waits with their time; the next one may succeed
if (part) setInterval(() => void refresh(part).catch(() => undefined), FRESH_MS);

searchWhileTyping();
offerPrinting();
if (document.querySelector('[data-hold]')) void import('./resident-hold').then(({ followHold }) => followHold());

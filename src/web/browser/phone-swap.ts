// Replaces the differing parts of this page by those of the server's newest page, and announces a new heading. Unfolded
// details stay unfolded, and the focus stays where it was.

/** Throws where the server cannot be reached; the page is unchanged then. */
export async function showAgain(): Promise<void> {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (!response.ok) return location.reload();
  const before = heading(document);
  for (const part of ['main', 'footer']) swap(part, page);
  document.body.className = page.body.className;
  const { lang, dir } = page.documentElement;
  Object.assign(document.documentElement, { lang, dir });
  document.title = page.title;
  if (heading(document) !== before) say(heading(document));
}

const heading = (page: Document): string => page.querySelector('h1')?.textContent ?? '';

function swap(part: string, page: Document): void {
  const old = document.querySelector(part);
  const fresh = page.querySelector(part);
  if (!old || !fresh || old.innerHTML === fresh.innerHTML) return;
  const unfolded = [...old.querySelectorAll('details')].filter(({ open }) => open).map(({ id }) => id);
  const focused = old.contains(document.activeElement) ? document.activeElement?.id : '';
  for (const details of fresh.querySelectorAll('details')) details.open = unfolded.includes(details.id);
  old.replaceChildren(...fresh.childNodes);
  if (focused) document.getElementById(focused)?.focus();
}

function say(text: string): void {
  const status = document.querySelector('[data-said]');
  if (status) status.textContent = text;
}

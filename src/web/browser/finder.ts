// The finder's results follow what is typed; without a script the form is sent. What is found is said once the typing rests.

const REST_MS = 300;

/** Puts the new page's results in the place of these; nothing else moves. */
function show(page: Document, url: URL): void {
  const results = document.querySelector('[data-results]');
  const fresh = page.querySelector('[data-results]');
  if (!results || !fresh || results.contains(document.activeElement)) return;
  results.replaceChildren(...fresh.childNodes);
  const found = document.querySelector('[data-found]');
  const said = page.querySelector('[data-found]')?.textContent ?? '';
  if (found && found.textContent !== said) found.textContent = said;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[hreflang]')) {
    link.href = page.querySelector<HTMLAnchorElement>(`[hreflang="${link.hreflang}"]`)?.href ?? link.href;
  }
  history.replaceState(null, '', url);
}

/** Asks for the page as the form would, and gives up when something newer is asked for. */
async function search(form: HTMLFormElement, signal: AbortSignal): Promise<void> {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (value !== '') url.searchParams.set(name, String(value));
  const response = await fetch(url, { headers: { accept: 'text/html' }, signal });
  if (response.ok) show(new DOMParser().parseFromString(await response.text(), 'text/html'), url);
}

export function searchWhileTyping(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-finder]');
  let resting: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();
  form?.addEventListener('input', () => {
    clearTimeout(resting);
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    // a failed try leaves what stands; the button still works
    resting = setTimeout(() => void search(form, signal).catch(() => undefined), REST_MS);
  });
}

// Shows the results of the service search while the resident types. Without this script the form is sent.

/** The pause in typing after which the search starts. */
const REST_MS = 300;

/** Replaces the results by those of the new page. A status line announces the number of results. */
function show(page: Document, url: URL): void {
  const results = document.querySelector('[data-results]');
  const fresh = page.querySelector('[data-results]');
  if (!results || !fresh || results.contains(document.activeElement)) return;
  results.replaceChildren(...fresh.childNodes);
  const status = document.querySelector('[data-found]');
  const found = page.querySelector('[data-found]')?.textContent ?? '';
  if (status && status.textContent !== found) status.textContent = found;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[hreflang]')) {
    link.href = page.querySelector<HTMLAnchorElement>(`[hreflang="${link.hreflang}"]`)?.href ?? link.href;
  }
  history.replaceState(null, '', url);
}

/** Requests the page as the form would. A newer search aborts it. */
async function search(form: HTMLFormElement, signal: AbortSignal): Promise<void> {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (value !== '') url.searchParams.set(name, String(value));
  const response = await fetch(url, { headers: { accept: 'text/html' }, signal });
  if (response.ok) show(new DOMParser().parseFromString(await response.text(), 'text/html'), url);
}

/** Starts the search on the page with the finder. */
export function searchWhileTyping(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-finder]');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let controller = new AbortController();
  form?.addEventListener('input', () => {
    clearTimeout(timer);
    controller.abort();
    controller = new AbortController();
    const { signal } = controller;
    // a failed request leaves the page unchanged; the form's button still works
    timer = setTimeout(() => void search(form, signal).catch(() => undefined), REST_MS);
  });
}

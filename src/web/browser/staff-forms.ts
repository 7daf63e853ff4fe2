const sent = new WeakSet<HTMLFormElement>();

/** Whether a form is on its way: the page is about to be another one. */
export let leaving = false;

/** A form that was sent is not sent again by a second tap. Coming back to the page by "back" starts anew. */
export function sendOnce(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    sent.add(form);
    leaving = true;
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}

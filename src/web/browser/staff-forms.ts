const sent = new WeakSet<HTMLFormElement>();

/** Whether a form has been sent, so that the browser is about to leave the page. */
export let leaving = false;

/** Blocks a second tap on the button of a sent form. A page that comes back by the Back button is loaded again. */
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

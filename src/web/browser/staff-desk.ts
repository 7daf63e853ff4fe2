// Shows the desk's times for each new choice and keeps the person's typed details. Without a script, a button does it.
import { write } from './staff-timers';

/** Aborts the request before the last one, because only the last answer is shown. */
let controller: AbortController | undefined;

/** Starts to follow the choice on the desk's page. */
export function followChoice(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-choice]');
  if (!form) return;
  showButtons(false);
  document.addEventListener('change', ({ target }) => {
    if (target instanceof Element && 'form' in target && target.form === form) void ask(form);
  });
  // stopped before sendOnce, which would count the form as sent and block it the next time
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    const button = event.submitter;
    if (button instanceof HTMLButtonElement && button.dataset.day !== undefined) void askForDay(form, button);
    else void ask(form);
  });
}

/** The pressed button is replaced together with its times, so the first new time gets the focus. */
async function askForDay(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const field = form.elements.namedItem('day');
  if (field instanceof HTMLInputElement) field.value = button.value;
  button.blur();
  await ask(form);
  document.getElementById('first-time')?.focus();
}

async function ask(form: HTMLFormElement): Promise<void> {
  controller?.abort();
  controller = new AbortController();
  const choice = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
  const address = `${form.getAttribute('action') ?? ''}?${new URLSearchParams(choice).toString()}`;
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' }, signal: controller.signal });
    if (answer.redirected) location.reload(); // the session has ended
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    history.replaceState(null, '', address);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) showButtons(true);
  }
}

/** Replaces each part by that of the answer, except the part that has the focus. */
function show(fresh: Document): void {
  const refusal = fresh.querySelector('[data-refusal]');
  document.querySelector('[data-refusal]')?.remove();
  if (refusal) document.querySelector('form[data-choice]')?.before(refusal);
  for (const part of document.querySelectorAll('[data-follows]')) {
    const after = fresh.getElementById(part.id);
    if (!after || part.contains(document.activeElement)) continue;
    if (part.getAttribute('role') === 'status') write(part as HTMLElement, after.textContent ?? '');
    else if (part.innerHTML !== after.innerHTML) part.replaceChildren(...after.childNodes);
  }
}

function showButtons(shown: boolean): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-choice-button]')) button.hidden = !shown;
}

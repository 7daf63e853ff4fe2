// The desk's times follow what is chosen, and what was typed about the person stays. Without this, a button asks for them.
import { write } from './staff-timers';

/** Only the answer to the last question is shown. */
let asking: AbortController | undefined;

export function followChoice(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-choice]');
  if (!form) return;
  showButtons(false);
  document.addEventListener('change', ({ target }) => {
    if (target instanceof Element && 'form' in target && target.form === form) void ask(form);
  });
  // before the form counts as sent, which it is only once
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    const button = event.submitter;
    if (button instanceof HTMLButtonElement && button.dataset.day !== undefined) void askForDay(form, button);
    else void ask(form);
  });
}

/** The button goes with the times that it stood below: the first of the new ones has the focus then. */
async function askForDay(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const field = form.elements.namedItem('day');
  if (field instanceof HTMLInputElement) field.value = button.value;
  button.blur();
  await ask(form);
  document.getElementById('first-time')?.focus();
}

async function ask(form: HTMLFormElement): Promise<void> {
  asking?.abort();
  asking = new AbortController();
  const said = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
  const address = `${form.getAttribute('action') ?? ''}?${new URLSearchParams(said).toString()}`;
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' }, signal: asking.signal });
    if (answer.redirected) location.reload(); // signed out in the meantime
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    history.replaceState(null, '', address);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) showButtons(true);
  }
}

/** Each part as it stands in the answer; one that the reader is in stays. */
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

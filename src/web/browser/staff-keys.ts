// One key for each action, as shown on its button. Staff may turn the keys off (WCAG 2.1.4); the browser stores that choice.
const STORED = 'hubline-keys';
const TYPING = 'input:not([type="checkbox"], [type="radio"]), select, textarea';
const PRESSABLE = 'a, button, summary, input, select, textarea';

const areOn = (): boolean => localStorage.getItem(STORED) !== 'off';

/** Starts to listen to the keys and to the switch that turns them off. */
export function takeKeys(): void {
  showSwitch();
  document.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('[data-keys]')) return;
    localStorage.setItem(STORED, areOn() ? 'off' : 'on');
    showSwitch();
  });
  document.addEventListener('keydown', closeByEscape);
  document.addEventListener('keydown', (event) => {
    if (!areOn() || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target as Element;
    if (target.closest(TYPING)) return;
    const isSpace = event.code === 'Space';
    if (isSpace && target.closest(PRESSABLE)) return;
    const key = isSpace ? 'Space' : event.key;
    const button = [...document.querySelectorAll<HTMLElement>('[data-key]')].find((one) => isFor(one, key));
    if (!button) return;
    event.preventDefault();
    press(button);
  });
}

const isFor = (button: HTMLElement, key: string): boolean => button.dataset.key?.toLowerCase() === key.toLowerCase();

/** Presses the button. One that opens a form moves the focus to the form's first field. */
function press(button: HTMLElement): void {
  button.click();
  const asks = button.closest('details[open]');
  const field = button.matches('summary')
    ? asks?.querySelector<HTMLElement>('select, input:not([type="hidden"])')
    : null;
  (field ?? button).focus();
}

/** Escape closes an open form, also from inside its fields, and moves the focus to its button, so that keys work again. */
function closeByEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const inside = (event.target as Element).closest<HTMLDetailsElement>('details.act[open]');
  const asks = inside ?? document.querySelector<HTMLDetailsElement>('details.act[open]');
  if (!asks) return;
  event.preventDefault();
  asks.open = false;
  asks.querySelector('summary')?.focus();
}

/** Writes the switch for the keys; called after a renewal too, because the server sends it hidden and without text. */
export function showSwitch(): void {
  document.body.classList.toggle('keys-off', !areOn());
  const button = document.querySelector<HTMLElement>('[data-keys]');
  if (!button) return;
  button.hidden = false;
  button.textContent = (areOn() ? button.dataset.on : button.dataset.off) ?? '';
}

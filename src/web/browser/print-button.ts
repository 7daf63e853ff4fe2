// Shows the button that prints the page, which is hidden without a script.

export function offerPrinting(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-print]');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

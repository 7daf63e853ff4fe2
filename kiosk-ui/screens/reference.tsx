import { useEffect } from 'preact/hooks';
import { kioskText } from '../language';
import { Cells } from '../parts/cells';
import { Heading } from '../parts/heading';
import { Icon } from '../parts/icon';
import { erase, referenceKeys, referenceLength, type } from '../state';
import { busy, submit } from '../submit';
import { visit } from '../visit';

function press(key: string): void {
  if (!busy.value) visit.value = type(visit.value, key);
}

function eraseLast(): void {
  if (!busy.value) visit.value = erase(visit.value);
}

function checkIn(): void {
  if (visit.value.reference.length === referenceLength) void submit({ kind: 'check-in' });
}

/** Handles an attached keyboard or keypad. Enter on a button presses that button. */
function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('.cover')) return;
  if (event.key === 'Backspace') eraseLast();
  else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) checkIn();
  else press(event.key);
}

/**
 * Takes the focus from a touched button, so that Enter on an attached keypad checks in. A button that was pressed by
 * keyboard keeps it.
 */
function onClick(event: MouseEvent): void {
  const pressed = document.activeElement;
  if (event.detail > 0 && pressed instanceof HTMLButtonElement && !pressed.closest('.cover')) pressed.blur();
}

function Keys() {
  const complete = visit.value.reference.length === referenceLength;
  return (
    <div class="act keys" role="group" aria-label={kioskText('reference.keys')}>
      {referenceKeys.map((key) => (
        <button type="button" class="key" key={key} onClick={() => press(key)}>
          {key}
        </button>
      ))}
      <button type="button" class="key wide" onClick={eraseLast}>
        <Icon name="erase" />
        {kioskText('reference.erase')}
      </button>
      <button type="button" class="key wide go" aria-disabled={!complete || busy.value} onClick={checkIn}>
        {kioskText('reference.checkIn')}
        <Icon name="onward" />
      </button>
    </div>
  );
}

/** The screen for checking in by reference. */
export function ReferenceScreen() {
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    window.addEventListener('click', onClick);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('click', onClick);
    };
  }, []);
  return (
    <main aria-busy={busy.value}>
      <div class="ask">
        <Heading title={kioskText('reference.title')} />
        <Cells typed={visit.value.reference} />
        <p>{busy.value ? kioskText('busy') : kioskText('reference.lead')}</p>
      </div>
      <Keys />
    </main>
  );
}

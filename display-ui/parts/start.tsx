import { useEffect } from 'preact/hooks';
import { mainLanguageShown, displayTextIn } from '../language';
import { Both } from './both';

/** The screen before the start. It asks for one touch, because browsers allow a page to play sound only after one. */
export function Start({ onStart }: { onStart: (sound: boolean) => void }) {
  useEffect(() => {
    document.title = `${displayTextIn(mainLanguageShown(), 'start.title')} - ${displayTextIn(mainLanguageShown(), 'shared.brand')}`;
    document.querySelector<HTMLButtonElement>('.begin')?.focus();
  }, []);
  return (
    <main class="whole">
      <h1>
        <Both say="start.title" />
      </h1>
      <button type="button" class="button begin" onClick={() => onStart(true)}>
        <Both say="start.sound" />
      </button>
      <button type="button" class="button quiet" onClick={() => onStart(false)}>
        <Both say="start.quiet" />
      </button>
    </main>
  );
}

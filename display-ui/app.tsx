import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { beginning, type ScreenAddress } from './address';
import { board, follow, refusal } from './live';
import { BoardFace } from './parts/board-face';
import { Refused } from './parts/refused';
import { Start } from './parts/start';
import { renewWords } from './renew-words';
import { lost, startScreen } from './screen';
import { allowSound } from './sound';

const started = signal(false);

function start(place: ScreenAddress, sound: boolean): void {
  if (sound) allowSound();
  started.value = true;
  follow(place);
  startScreen();
  renewWords();
}

/** @param place which hub this screen belongs to; nothing where it was never set up */
export function DisplayApp({ place }: { place: ScreenAddress | undefined }) {
  useEffect(() => {
    const how = beginning();
    if (place && how !== 'ask') start(place, how === 'with-sound');
  }, []);
  if (!place) return <Refused code="unplaced" hub="" />;
  if (!started.value) return <Start onStart={(sound) => start(place, sound)} />;
  if (refusal.value && (!board.value || lost.value)) return <Refused code={refusal.value} hub={place.hub} />;
  return <BoardFace />;
}

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

function start(address: ScreenAddress, sound: boolean): void {
  if (sound) allowSound();
  started.value = true;
  follow(address);
  startScreen();
  renewWords();
}

/** The lobby screen. `address` is undefined when the screen was never set up. */
export function DisplayApp({ address }: { address: ScreenAddress | undefined }) {
  useEffect(() => {
    const how = beginning();
    if (address && how !== 'ask') start(address, how === 'with-sound');
  }, []);
  if (!address) return <Refused code="unplaced" hub="" />;
  if (!started.value) return <Start onStart={(sound) => start(address, sound)} />;
  if (refusal.value && (!board.value || lost.value)) return <Refused code={refusal.value} hub={address.hub} />;
  return <BoardFace />;
}

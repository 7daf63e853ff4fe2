// The connection to the hub. Every board is a whole snapshot, so a screen that was offline is right again with the next
// one.
import { signal } from '@preact/signals';
import { io, type Socket } from 'socket.io-client';
import type { Board } from '../src/contract/wire';
import type { ScreenAddress } from './address';
import { lostAfterMs, supersedes } from './freshness';

/** The board shown; undefined before the first one. */
export const board = signal<Board | undefined>(undefined);
/** When the board shown came in, or before the first one, when the screen was started; by `performance.now()`. */
export const takenAt = signal(performance.now());
/** The code with which the server refuses this screen; undefined when it accepts it. */
export const refusal = signal<string | undefined>(undefined);

const retryMs = 10_000;

function take(next: Board): void {
  refusal.value = undefined;
  if (!supersedes(next, board.value)) return;
  board.value = next;
  takenAt.value = performance.now();
}

/** Connects again after a refused handshake, because the socket.io client does not. */
function onRefusal(socket: Socket, error: Error & { data?: { code?: string } }): void {
  if (!error.data?.code) return;
  refusal.value = error.data.code;
  setTimeout(() => socket.connect(), retryMs);
}

/** Connects again when no board comes, because the client notices a dead connection only after most of a minute. */
function renewWhenSilent(socket: Socket): void {
  let renewedAt = performance.now();
  setInterval(() => {
    const now = performance.now();
    if (refusal.value || now - Math.max(takenAt.value, renewedAt) < lostAfterMs) return;
    renewedAt = now;
    socket.disconnect().connect();
  }, 1_000);
}

/** Follows the board of a hub for as long as the page is open. */
export function follow({ hub, deviceKey }: ScreenAddress): void {
  takenAt.value = performance.now();
  const auth = deviceKey ? { hub, deviceKey } : { hub };
  const socket = io('/live', { transports: ['websocket'], auth, reconnectionDelay: 500, reconnectionDelayMax: 2_000 });
  socket.on('board', take);
  socket.on('connect_error', (error) => onRefusal(socket, error));
  renewWhenSilent(socket);
}

// The line to the hub. Every board that comes is whole, so a screen that was away is right again with the next one.
import { signal } from '@preact/signals';
import { io, type Socket } from 'socket.io-client';
import type { Board } from '../src/contract/wire';
import type { ScreenAddress } from './address';
import { lostAfterMs, supersedes } from './freshness';

export const board = signal<Board | undefined>(undefined);
/** When the board shown came in, on the clock of `performance.now`; until the first one, when the screen was started. */
export const takenAt = signal(performance.now());
/** Why the server will not have this screen, as its code. */
export const refusal = signal<string | undefined>(undefined);

const retryMs = 10_000;

function take(next: Board): void {
  refusal.value = undefined;
  if (!supersedes(next, board.value)) return;
  board.value = next;
  takenAt.value = performance.now();
}

/** A refused handshake is not tried again by the client itself. */
function onRefusal(socket: Socket, error: Error & { data?: { code?: string } }): void {
  if (!error.data?.code) return;
  refusal.value = error.data.code;
  setTimeout(() => socket.connect(), retryMs);
}

/** A line that has gone dead without closing is noticed by the client only after most of a minute: open another. */
function renewWhenSilent(socket: Socket): void {
  let renewedAt = performance.now();
  setInterval(() => {
    const now = performance.now();
    if (refusal.value || now - Math.max(takenAt.value, renewedAt) < lostAfterMs) return;
    renewedAt = now;
    socket.disconnect().connect();
  }, 1_000);
}

/** Follows one hub, for good. */
export function follow({ hub, deviceKey }: ScreenAddress): void {
  takenAt.value = performance.now();
  const auth = deviceKey ? { hub, deviceKey } : { hub };
  const socket = io('/live', { transports: ['websocket'], auth, reconnectionDelay: 500, reconnectionDelayMax: 2_000 });
  socket.on('board', take);
  socket.on('connect_error', (error) => onRefusal(socket, error));
  renewWhenSilent(socket);
}

// The state of the screen, derived from the board and its age.
import { computed, effect, signal } from '@preact/signals';
import { advance, type Announcements, hear, noAnnouncements, silence } from './announcements';
import { lostAfterMs, hubTimeAfter } from './freshness';
import { board, takenAt } from './live';
import { announce, hush } from './sound';

/** The value of `performance.now()`, updated four times a second. */
const now = signal(performance.now());
const announcements = signal<Announcements>(noAnnouncements);
let speaking = false;

/** Milliseconds since the board shown came in. */
export const age = computed(() => Math.max(0, now.value - takenAt.value));
/** Whether the connection counts as lost. */
export const lost = computed(() => age.value >= lostAfterMs);
/** The hub's time to the second, in epoch milliseconds; undefined before the first board. */
export const clockTime = computed(() => board.value && Math.floor(hubTimeAfter(board.value, age.value) / 1000) * 1000);
/** The call that is announced now. */
export const current = computed(() => announcements.value.current?.call);

function stopAnnouncing(): void {
  if (!announcements.value.current && announcements.value.queue.length === 0) return;
  announcements.value = silence(announcements.value);
  hush();
}

function step(): void {
  now.value = performance.now();
  if (lost.value) return stopAnnouncing();
  const next = advance(announcements.value, now.value, speaking);
  const begun = next.current && next.current !== announcements.value.current;
  announcements.value = next;
  if (!begun || !next.current) return;
  speaking = true;
  void announce(next.current.call).finally(() => {
    speaking = false;
  });
}

/** Begins to announce calls. Called once, when the screen is started. */
export function startScreen(): void {
  effect(() => {
    const latest = board.value;
    if (latest) announcements.value = hear(announcements.peek(), latest);
    queueMicrotask(step);
  });
  setInterval(step, 250);
}

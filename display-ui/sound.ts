// The sound of a call: two soft notes, then the number and the counter, spoken in the ticket's language and in the main
// one. Browsers allow sound only after a touch, or if they were started with autoplay allowed.
import { signal } from '@preact/signals';
import { formatOf } from '../src/contract/words/format';
import type { BoardCall } from '../src/contract/wire';
import { displayTextIn, hallLanguages } from './language';
import { silenceVoice, speakInTurn } from './voice';

const notes = [
  { hertz: 659.25, at: 0 },
  { hertz: 523.25, at: 0.35 },
];
const noteSeconds = 0.9;
const chimeMs = 1_300;

/** The time after which a browser that plays nothing counts as silent. Milliseconds. */
const longestWakingMs = 1_000;

let context: AudioContext | undefined;

/** Whether sound is wanted but blocked by the browser; a touch unblocks it. */
export const silent = signal(false);

/** Turns sound on. Browsers may require a touch for it; then the next touch unblocks the sound. */
export function allowSound(): void {
  const audio = new AudioContext();
  context = audio;
  const look = () => (silent.value = audio.state !== 'running');
  audio.onstatechange = look;
  setTimeout(look, longestWakingMs);
  const wake = () => void context?.resume();
  wake();
  window.addEventListener('pointerdown', wake);
}

function play(audio: AudioContext, hertz: number, at: number): void {
  const start = audio.currentTime + at;
  const note = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
  const volume = new GainNode(audio, { gain: 0 });
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.4, start + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.001, start + noteSeconds);
  note.connect(volume).connect(audio.destination);
  note.start(start);
  note.stop(start + noteSeconds);
}

/** The number with spaces, so that the voice reads its characters one by one. */
const spelled = (ticket: string): string => [...ticket].join(' ');

async function speak({ ticket, counterLabel: counter, language: reader }: BoardCall): Promise<void> {
  const voice = window.speechSynthesis;
  if (!voice) return;
  const sentences = hallLanguages(reader).map((language) => {
    const words = new SpeechSynthesisUtterance(displayTextIn(language, 'spoken', { ticket: spelled(ticket), counter }));
    words.lang = formatOf(language).locale;
    return words;
  });
  await speakInTurn(voice, sentences);
}

/** Plays the chime and speaks; resolves when the voice has ended. Without sound it does nothing. */
export async function announce(call: BoardCall): Promise<void> {
  if (!context) return;
  for (const { hertz, at } of notes) play(context, hertz, at);
  await new Promise((resume) => setTimeout(resume, chimeMs));
  await speak(call);
}

/** Stops a voice in the middle of its sentence. */
export function hush(): void {
  if (window.speechSynthesis) silenceVoice(window.speechSynthesis);
}

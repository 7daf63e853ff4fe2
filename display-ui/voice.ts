// Speaks one utterance at a time. A browser's speech engine has its own queue, in which an utterance that never ends
// blocks all later ones, so each utterance starts with an empty queue.

/** The time after which an utterance is cut off, because a browser may never report its end. Milliseconds. */
export const longestSpeechMs = 12_000;

/** Speaks the words; resolves when the voice has ended, has failed, or was cut off after `longestSpeechMs`. */
export function speakAlone(voice: SpeechSynthesis, words: SpeechSynthesisUtterance): Promise<void> {
  voice.cancel();
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => {
      voice.cancel();
      resolve();
    }, longestSpeechMs);
    words.onend = words.onerror = () => {
      clearTimeout(cutOff);
      resolve();
    };
    voice.speak(words);
  });
}

/** How many times the voice was silenced, by which a call notices that its remaining sentences are cancelled. */
let silences = 0;

/** Cuts off the present utterance and cancels the sentences that were to follow it. */
export function silenceVoice(voice: SpeechSynthesis): void {
  silences++;
  voice.cancel();
}

/** Speaks the sentences one after the other, until the voice is silenced. */
export async function speakInTurn(
  voice: SpeechSynthesis,
  sentences: readonly SpeechSynthesisUtterance[],
): Promise<void> {
  const silencesBefore = silences;
  for (const words of sentences) {
    if (silences === silencesBefore) await speakAlone(voice, words);
  }
}

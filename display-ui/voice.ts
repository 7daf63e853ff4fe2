// One utterance at a time. A browser's speech engine keeps a queue of its own, in which a voice that never ends holds back
// every later one; so each utterance starts with an empty queue.

/** A browser may never report that a voice has ended. Milliseconds. */
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

/** How often the voice was silenced: what was to be spoken before is not spoken after it. */
let silences = 0;

/** Cuts off what is spoken and drops what was to follow it. */
export function silenceVoice(voice: SpeechSynthesis): void {
  silences++;
  voice.cancel();
}

/** Speaks the sentences one after the other. */
export async function speakInTurn(
  voice: SpeechSynthesis,
  sentences: readonly SpeechSynthesisUtterance[],
): Promise<void> {
  const begun = silences;
  for (const words of sentences) {
    if (silences === begun) await speakAlone(voice, words);
  }
}

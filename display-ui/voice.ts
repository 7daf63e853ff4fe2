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

import { describe, expect, it } from '@jest/globals';
import { silenceVoice, speakAlone, speakInTurn } from './voice';

/** A speech engine like a browser's: it has a queue, and reports an end only when the test calls `endCurrent`. */
class Engine {
  readonly started: string[] = [];
  private readonly queue: SpeechSynthesisUtterance[] = [];

  speak(words: SpeechSynthesisUtterance): void {
    this.queue.push(words);
    if (this.queue.length === 1) this.started.push(words.text);
  }

  cancel(): void {
    for (const words of this.queue.splice(0)) this.report(words, 'error');
  }

  endCurrent(): void {
    const words = this.queue.shift();
    if (words) this.report(words, 'end');
  }

  private report(words: SpeechSynthesisUtterance, type: 'end' | 'error'): void {
    words[`on${type}`]?.call(words, { type } as SpeechSynthesisErrorEvent);
  }
}

const wordsOf = (text: string) => ({ text }) as SpeechSynthesisUtterance;

describe('the voice of the lobby screen', () => {
  it('has ended when the engine reports the end', async () => {
    const engine = new Engine();
    const spoken = speakAlone(engine as unknown as SpeechSynthesis, wordsOf('A 0 0 1'));
    engine.endCurrent();
    await spoken;
    expect(engine.started).toEqual(['A 0 0 1']);
  });

  it('speaks the next utterance when one never ends', async () => {
    const engine = new Engine();
    const stuck = speakAlone(engine as unknown as SpeechSynthesis, wordsOf('A 0 0 1'));
    const next = speakAlone(engine as unknown as SpeechSynthesis, wordsOf('A 0 0 2'));
    await stuck;
    expect(engine.started).toEqual(['A 0 0 1', 'A 0 0 2']);
    engine.endCurrent();
    await next;
  });

  it('speaks a call in one language after the other', async () => {
    const engine = new Engine();
    const voice = engine as unknown as SpeechSynthesis;
    const spoken = speakInTurn(voice, [wordsOf('guichet 3'), wordsOf('counter 3')]);
    engine.endCurrent();
    await Promise.resolve();
    await Promise.resolve();
    engine.endCurrent();
    await spoken;
    expect(engine.started).toEqual(['guichet 3', 'counter 3']);
  });

  it('speaks no more of a call after it was silenced', async () => {
    const engine = new Engine();
    const voice = engine as unknown as SpeechSynthesis;
    const spoken = speakInTurn(voice, [wordsOf('guichet 3'), wordsOf('counter 3')]);
    silenceVoice(voice);
    await spoken;
    expect(engine.started).toEqual(['guichet 3']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { speakAlone } from './voice';

/** A speech engine as browsers have it: a queue, and an end that is reported only when the test says so. */
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

describe('a voice of the lobby screen', () => {
  it('is over when the engine says that it has ended', async () => {
    const engine = new Engine();
    const spoken = speakAlone(engine as unknown as SpeechSynthesis, wordsOf('A 0 0 1'));
    engine.endCurrent();
    await spoken;
    expect(engine.started).toEqual(['A 0 0 1']);
  });

  it('that never ends does not hold back the next one', async () => {
    const engine = new Engine();
    const stuck = speakAlone(engine as unknown as SpeechSynthesis, wordsOf('A 0 0 1'));
    const next = speakAlone(engine as unknown as SpeechSynthesis, wordsOf('A 0 0 2'));
    await stuck;
    expect(engine.started).toEqual(['A 0 0 1', 'A 0 0 2']);
    engine.endCurrent();
    await next;
  });
});

import { describe, expect, it } from '@jest/globals';
import { silenceVoice, speakAlone, speakInTurn } from './voice';

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

  it('says a call in one language after the other', async () => {
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

  it('that was silenced says nothing more of a call', async () => {
    const engine = new Engine();
    const voice = engine as unknown as SpeechSynthesis;
    const spoken = speakInTurn(voice, [wordsOf('guichet 3'), wordsOf('counter 3')]);
    silenceVoice(voice);
    await spoken;
    expect(engine.started).toEqual(['guichet 3']);
  });
});

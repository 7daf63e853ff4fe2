import { Refusal } from '../../domain/refusal.js';
import { expected, textOf } from './public-page.js';

describe('a residents’ page', () => {
  it('takes a parameter that is there twice for none', () => {
    expect(textOf(['a', 'b'])).toBe('');
    expect(textOf('a')).toBe('a');
  });

  it('answers the refusals that it reckons with and no others', () => {
    const refusal = new Refusal('slot-taken');
    expect(expected(refusal, 'slot-taken')).toBe(refusal);
    expect(() => expected(refusal, 'hold-expired')).toThrow(refusal);
    expect(() => expected(new Error('a fault'), 'slot-taken')).toThrow('a fault');
  });
});

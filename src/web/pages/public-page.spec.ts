import { Refusal } from '../../domain/refusal.js';
import { expected, textOf } from './public-page.js';

describe('a page for residents', () => {
  it('ignores a parameter that occurs twice', () => {
    expect(textOf(['a', 'b'])).toBe('');
    expect(textOf('a')).toBe('a');
  });

  it('answers the refusals that it expects and no others', () => {
    const refusal = new Refusal('slot-taken');
    expect(expected(refusal, 'slot-taken')).toBe(refusal);
    expect(() => expected(refusal, 'hold-expired')).toThrow(refusal);
    expect(() => expected(new Error('a fault'), 'slot-taken')).toThrow('a fault');
  });
});

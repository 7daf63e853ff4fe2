import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/refusal.js';
import { expected, keptQuery, textOf } from './page.js';

const asked = (url: string) => ({ url }) as FastifyRequest;

describe('a residents’ page', () => {
  it('keeps its address when the language changes, but not what it said once', () => {
    expect(keptQuery(asked('/appointments/K7M-4QP?token=a%2Bb&changed=1&lang=fr'))).toBe('token=a%2Bb&');
    expect(keptQuery(asked('/'))).toBe('');
  });

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

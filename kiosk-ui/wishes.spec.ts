import { describe, expect, it } from '@jest/globals';
import { WishKeys } from './wishes';

const countingKeys = () => {
  let count = 0;
  return new WishKeys(() => `key-${(count += 1)}`);
};

describe('the keys of a visit', () => {
  it('are the same for the same request, so that a double touch gives one ticket', () => {
    const keys = countingKeys();
    expect(keys.keyFor('/tickets', 'a')).toBe(keys.keyFor('/tickets', 'a'));
  });

  it('differ between requests', () => {
    const keys = countingKeys();
    expect(keys.keyFor('/tickets', 'a')).not.toBe(keys.keyFor('/tickets', 'b'));
    expect(keys.keyFor('/tickets', 'a')).not.toBe(keys.keyFor('/check-ins', 'a'));
  });

  it('end with the visit, so that the next person with the same request gets another ticket', () => {
    const keys = countingKeys();
    const before = keys.keyFor('/tickets', 'a');
    keys.forget();
    expect(keys.keyFor('/tickets', 'a')).not.toBe(before);
  });

  it('are 128 random bits', () => expect(new WishKeys().keyFor('/tickets', 'a')).toMatch(/^[0-9a-f]{32}$/));
});

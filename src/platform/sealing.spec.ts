import { newSecret } from './randomness.js';
import { seal, unseal } from './sealing.js';

describe('a sealed text', () => {
  const secret = newSecret();

  it('can be decrypted with its secret, and differs each time', () => {
    const [one, two] = [seal(secret, 'Zoë Rivera'), seal(secret, 'Zoë Rivera')];
    expect([unseal(secret, one), unseal(secret, two)]).toEqual(['Zoë Rivera', 'Zoë Rivera']);
    expect(one).not.toBe(two);
    expect(Buffer.from(one, 'base64url').includes('Rivera')).toBe(false);
  });

  it('cannot be decrypted with another secret, or after a change', () => {
    const sealed = seal(secret, 'Zoë Rivera');
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
    expect(unseal(newSecret(), sealed)).toBeUndefined();
    expect(unseal(secret, changed)).toBeUndefined();
    expect(unseal(secret, '')).toBeUndefined();
  });
});

import { newSecret } from './randomness.js';
import { seal, unseal } from './sealing.js';

describe('a sealed text', () => {
  const secret = newSecret();

  it('opens with its secret, and is never the same twice', () => {
    const [one, two] = [seal(secret, 'Zoë Rivera'), seal(secret, 'Zoë Rivera')];
    expect([unseal(secret, one), unseal(secret, two)]).toEqual(['Zoë Rivera', 'Zoë Rivera']);
    expect(one).not.toBe(two);
    expect(Buffer.from(one, 'base64url').includes('Rivera')).toBe(false);
  });

  it('stays shut for any other secret, and once it was tampered with', () => {
    const sealed = seal(secret, 'Zoë Rivera');
    const spoilt = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
    expect(unseal(newSecret(), sealed)).toBeUndefined();
    expect(unseal(secret, spoilt)).toBeUndefined();
    expect(unseal(secret, '')).toBeUndefined();
  });
});

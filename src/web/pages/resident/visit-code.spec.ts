import fc from 'fast-check';
import { codeOf, wishIn } from './visit-code.js';

describe('a visit in an address', () => {
  it('is the key of its service where it has nothing else', () => {
    expect(codeOf([{ service: 'property-tax', quantity: 1 }])).toBe('property-tax');
    expect(wishIn('property-tax')).toEqual({ service: 'property-tax' });
  });

  it('has the quantity and the further services', () => {
    const code = codeOf([{ service: 'permit', quantity: 2 }, { service: 'property-tax' }]);
    expect(code).toBe('permit.2+property-tax');
    expect(wishIn(code)).toEqual({ service: 'permit', quantity: 2, also: [{ service: 'property-tax' }] });
  });

  it('is read without an error, whatever the address has', () => {
    fc.assert(fc.property(fc.string(), (typed) => typeof wishIn(typed).service === 'string'));
  });
});

import { aCounter } from '../../../../test/builders/counter.js';
import { anEvent } from '../../../../test/builders/event.js';
import { countersAt } from './counters-at.js';

describe('the counters as they were', () => {
  it('are as their last opening or closing before the call left them', () => {
    const now = [aCounter({ key: 'one', open: true }), aCounter({ key: 'two', open: false, openServices: [] })];
    const moves = [
      anEvent({ type: 'counter-closed', counter: 'one' }),
      anEvent({ type: 'counter-opened', counter: 'two', reason: { services: ['commissioning'] } }),
    ];
    expect(countersAt([...now, aCounter({ key: 'three' })], moves)).toMatchObject([
      { key: 'one', open: false, openServices: [] },
      { key: 'two', open: true, openServices: ['commissioning'] },
      { key: 'three', open: true, openServices: ['property-tax'] },
    ]);
  });
});

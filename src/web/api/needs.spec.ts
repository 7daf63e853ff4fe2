import { expect, it } from '@jest/globals';
import { needs as onTheWire } from '../../contract/wire.js';
import { needs } from '../../domain/queue/ticket/ticket.js';

it('The kiosk offers exactly the needs that the queue knows', () => {
  expect([...onTheWire]).toEqual([...needs]);
});

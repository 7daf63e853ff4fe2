import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aTicket } from '../../../../test/builders/ticket.js';
import { Refusal } from '../../refusal.js';
import { instant, plusMinutes } from '../../time/instant.js';
import { requireStateAfter, stateNow } from './ticket.js';
import { movesFrom, stateAfter, ticketMoves, ticketStates } from './ticket-states.js';

const now = instant(Date.UTC(2027, 2, 15, 14, 0));

/** product.md §2 and what came with the whole life of a ticket, by hand: what is not here is refused. */
const allowed = [
  'waiting call called',
  'waiting hold held',
  'waiting transfer waiting',
  'waiting add-service waiting',
  'waiting more-time waiting',
  'waiting ready waiting',
  'waiting split waiting',
  'waiting leave left',
  'called recall called',
  'called start serving',
  'called put-back waiting',
  'called transfer waiting',
  'called miss missed',
  'called add-service called',
  'called split called',
  'called release waiting',
  'called leave left',
  'serving finish done',
  'serving transfer waiting',
  'serving hold held',
  'serving add-service serving',
  'serving split serving',
  'serving release waiting',
  'held resume waiting',
  'held call called',
  'held add-service held',
  'held split held',
  'held leave left',
  'missed return waiting',
  'missed leave left',
  'done undo-finish serving',
];

describe('the state table of a ticket', () => {
  it('allows exactly the moves of the rule book', () => {
    const table = ticketStates.flatMap((state) =>
      ticketMoves.flatMap((move) => {
        const next = stateAfter(state, move);
        return next ? [`${state} ${move} ${next}`] : [];
      }),
    );
    expect(table.sort()).toEqual([...allowed].sort());
  });

  it('offers on a page what it allows', () => {
    for (const state of ticketStates) {
      for (const move of ticketMoves)
        expect(movesFrom(state).includes(move)).toBe(stateAfter(state, move) !== undefined);
    }
  });

  it('refuses any other move and says which', () => {
    expect(() => requireStateAfter(aTicket({ state: 'left' }), 'call', now)).toThrow(Refusal);
    try {
      requireStateAfter(aTicket({ state: 'done', label: 'A042' }), 'hold', now);
    } catch (error) {
      expect(error).toMatchObject({ code: 'not-allowed-now', facts: { ticket: 'A042', state: 'done', move: 'hold' } });
    }
  });
});

describe('the end of a day, by the clock', () => {
  it('makes an open ticket count as left from its end on', () => {
    for (const state of ['waiting', 'called', 'held', 'missed'] as const) {
      const ticket = aTicket({ state, endsAt: now });
      expect(stateNow(ticket, plusMinutes(now, -1))).toBe(state);
      expect(stateNow(ticket, now)).toBe('left');
    }
  });

  it('does not end tickets that are being served or are done', () => {
    for (const state of ['serving', 'done', 'left'] as const) {
      expect(stateNow(aTicket({ state, endsAt: now }), plusMinutes(now, 600))).toBe(state);
    }
  });

  it('never lets an ended ticket be called, whatever its state was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ticketStates), fc.constantFrom(...ticketMoves), (state, move) => {
        const ticket = aTicket({ state, endsAt: now });
        if (state === 'serving' || state === 'done') return;
        expect(() => requireStateAfter(ticket, move, now)).toThrow(Refusal);
      }),
    );
  });
});

// What the rehearsal was told: every acknowledged ticket, move, call and booking. The audit holds the server to it.

/**
 * @typedef {object} Visit one person at the hub
 * @property {string} id the ticket's
 * @property {string} label
 * @property {boolean} booked
 * @property {number} due arrival, or the appointment's start where that is later (epoch milliseconds)
 * @property {number} issuedAt
 * @property {string[]} moves types of the events that were acknowledged
 * @property {string} state as the last answer told
 * @property {any} plan
 */

export class Ledger {
  constructor() {
    /** @type {Map<string, Visit>} by ticket */
    this.visits = new Map();
    /** @type {{ label: string, times: number }[]} */
    this.calls = [];
    /** By reference: `{ manageToken, start, state }`. */
    this.bookings = new Map();
    /** Acknowledged events of the hub that are no ticket's. */
    this.hubEvents = 0;
    /** By code: who was turned away at the door, with a refusal that may happen. */
    this.turnedAway = new Map();
    /** Answers that should not have been. */
    this.faults = [];
    /** People in the building or on their way. */
    this.underWay = 0;
  }

  /** A ticket was given. */
  admit(answer, plan, type) {
    const issuedAt = Date.parse(answer.issuedAt);
    const start = answer.appointment ? Date.parse(answer.appointment.start) : 0;
    const onTime = answer.appointment !== undefined && answer.appointment.punctuality !== 'late';
    const visit = {
      id: answer.id,
      label: answer.ticket,
      booked: onTime,
      plan,
      issuedAt,
      moves: [type],
      state: 'waiting',
    };
    if (this.visits.has(visit.id)) this.faults.push(`the ticket ${visit.label} was given twice`);
    this.visits.set(visit.id, { ...visit, token: answer.token, due: onTime ? Math.max(issuedAt, start) : issuedAt });
    return this.visits.get(visit.id);
  }

  /** A move was acknowledged; `ticket` as staff see it. */
  moved(visit, type, ticket) {
    visit.moves.push(type);
    visit.state = ticket.state;
    if (type === 'called' || type === 'recalled') this.calls.push({ label: ticket.ticket, times: ticket.calls });
  }

  turnAway(code) {
    this.turnedAway.set(code, (this.turnedAway.get(code) ?? 0) + 1);
  }

  fault(error) {
    this.faults.push(error.message);
  }
}

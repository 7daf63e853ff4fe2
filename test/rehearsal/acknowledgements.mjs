// Records every ticket, move, call and booking that the server acknowledged. The audit compares the server's data with it.

/**
 * @typedef {object} Visit one person at the hub
 * @property {string} id of the ticket
 * @property {string} label
 * @property {boolean} booked
 * @property {number} due the arrival, or the appointment's start if that is later (epoch milliseconds)
 * @property {number} issuedAt
 * @property {string[]} moves the types of the acknowledged events
 * @property {string} state in the last answer
 * @property {any} plan
 */

export class Acknowledgements {
  constructor() {
    /** @type {Map<string, Visit>} by ticket */
    this.visits = new Map();
    /** @type {{ label: string, times: number }[]} */
    this.calls = [];
    /** By reference: `{ manageToken, start, state }`. */
    this.bookings = new Map();
    /** The number of acknowledged events of the hub that belong to no ticket. */
    this.hubEvents = 0;
    /** The number of people who were turned away, by the code of the refusal. Such refusals are no faults. */
    this.turnedAway = new Map();
    /** The messages of unexpected errors. */
    this.faults = [];
  }

  /** Records a ticket. `type`: that of its first event. */
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

  /** Records a move. `ticket`: the answer to staff. */
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

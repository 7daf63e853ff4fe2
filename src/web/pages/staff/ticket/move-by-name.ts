// Makes a move of a ticket by its name, for the buttons of the counter's, the greeter's and the ticket's own page.
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../domain/access/actor.js';
import { isPlainMove, type PlainMove } from '../../../../domain/queue/ticket/plain-moves.js';
import type { Ticket } from '../../../../domain/queue/ticket/ticket.js';
import type { TicketMove } from '../../../../domain/queue/ticket/ticket-states.js';
import { Refusal } from '../../../../domain/refusal.js';
import { AddService } from '../../../../use-cases/queue/add-service.js';
import { CallTicket } from '../../../../use-cases/queue/call-ticket.js';
import { HoldTicket } from '../../../../use-cases/queue/hold-ticket.js';
import { MoveTicket } from '../../../../use-cases/queue/move-ticket.js';
import { SplitTicket } from '../../../../use-cases/queue/split-ticket.js';
import { TransferTicket } from '../../../../use-cases/queue/transfer-ticket.js';
import type { MoveForm } from '../parts/form-bodies.js';

/** A release is no move of these forms, because it has a page of its own. */
type FormMove = Exclude<TicketMove, PlainMove | 'release'>;
type Work = (id: string, form: MoveForm, by: Actor) => Promise<Ticket>;

/** Refuses `unknown-service` or `unknown-counter` where the form lacks the field. */
const required = (field: 'service' | 'counter', value: string | undefined): string => {
  if (value === undefined) throw new Refusal(`unknown-${field}`);
  return value;
};

@Injectable()
export class MoveByName {
  constructor(
    private readonly moving: MoveTicket,
    private readonly calling: CallTicket,
    private readonly holding: HoldTicket,
    private readonly transferring: TransferTicket,
    private readonly adding: AddService,
    private readonly splitting: SplitTicket,
  ) {}

  /** Refuses `not-found` for a move that does not exist, and what the move itself refuses. */
  async run(move: string, id: string, form: MoveForm, by: Actor): Promise<Ticket> {
    if (isPlainMove(move)) return this.moving.run(id, move, by);
    const work = new Map(Object.entries(this.withForm)).get(move);
    if (!work) throw new Refusal('not-found');
    return work(id, form, by);
  }

  private readonly withForm: Record<FormMove, Work> = {
    call: (id, { counter }, by) => this.calling.run(id, required('counter', counter), by),
    hold: (id, { reason, remindInMinutes }, by) => this.holding.run(id, { reason, remindInMinutes }, by),
    transfer: (id, { service, counter }, by) =>
      this.transferring.run(id, { service: required('service', service), counter }, by),
    'add-service': (id, { service }, by) => this.adding.run(id, required('service', service), by),
    split: async (id, _form, by) => (await this.splitting.run(id, by)).value.ticket,
  };
}

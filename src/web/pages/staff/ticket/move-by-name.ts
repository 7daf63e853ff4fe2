// Every move of a ticket by its name, as buttons of the console, the greeter's page and a ticket's own page send it.
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../domain/access/actor.js';
import { releaseReasons } from '../../../../domain/queue/ticket/release-reason.js';
import { type Ticket, type TicketMove, ticketMoves } from '../../../../domain/queue/ticket/ticket.js';
import { Refusal } from '../../../../domain/refusal.js';
import { AddService } from '../../../../use-cases/queue/add-service.js';
import { AskMoreTime } from '../../../../use-cases/queue/ask-more-time.js';
import { CallTicket } from '../../../../use-cases/queue/call-ticket.js';
import { FinishServing } from '../../../../use-cases/queue/finish-serving.js';
import { HoldTicket } from '../../../../use-cases/queue/hold-ticket.js';
import { LeaveQueue } from '../../../../use-cases/queue/leave-queue.js';
import { MissTicket } from '../../../../use-cases/queue/miss-ticket.js';
import { PutBackTicket } from '../../../../use-cases/queue/put-back-ticket.js';
import { RecallTicket } from '../../../../use-cases/queue/recall-ticket.js';
import { ReleaseTicket, type ReleaseWish } from '../../../../use-cases/queue/release-ticket.js';
import { ResumeTicket } from '../../../../use-cases/queue/resume-ticket.js';
import { ReturnTicket } from '../../../../use-cases/queue/return-ticket.js';
import { SayReady } from '../../../../use-cases/queue/say-ready.js';
import { SplitTicket } from '../../../../use-cases/queue/split-ticket.js';
import { StartServing } from '../../../../use-cases/queue/start-serving.js';
import { TransferTicket } from '../../../../use-cases/queue/transfer-ticket.js';
import { UndoFinish } from '../../../../use-cases/queue/undo-finish.js';
import type { MoveForm } from '../parts/form-bodies.js';

type Work = (id: string, form: MoveForm, by: Actor) => Promise<Ticket>;

const required = (field: 'service' | 'counter', value: string | undefined): string => {
  if (value === undefined) throw new Refusal(`unknown-${field}`);
  return value;
};

/** What needs nothing but the ticket. */
const plain =
  (move: { run(id: string, by: Actor): Promise<Ticket> }): Work =>
  (id, _form, by) =>
    move.run(id, by);

function releaseOf({ reason, outcome, closeCounter }: MoveForm): ReleaseWish {
  const known = releaseReasons.find((one) => one === reason);
  if (!known) throw new Refusal('wrong-input');
  return { reason: known, finished: outcome === 'finished', closeCounter: closeCounter !== undefined };
}

@Injectable()
export class TicketMoves {
  private readonly moves: Record<TicketMove, Work>;

  constructor(
    call: CallTicket,
    recall: RecallTicket,
    start: StartServing,
    finish: FinishServing,
    undoFinish: UndoFinish,
    miss: MissTicket,
    hold: HoldTicket,
    resume: ResumeTicket,
    comeBack: ReturnTicket,
    putBack: PutBackTicket,
    transfer: TransferTicket,
    addService: AddService,
    moreTime: AskMoreTime,
    ready: SayReady,
    split: SplitTicket,
    release: ReleaseTicket,
    leave: LeaveQueue,
  ) {
    this.moves = {
      call: async (id, { counter }, by) => call.run(id, required('counter', counter), by),
      recall: plain(recall),
      start: plain(start),
      finish: plain(finish),
      'undo-finish': plain(undoFinish),
      miss: plain(miss),
      hold: (id, { reason, remindInMinutes }, by) => hold.run(id, { reason, remindInMinutes }, by),
      resume: plain(resume),
      return: plain(comeBack),
      'put-back': plain(putBack),
      transfer: async (id, { service, counter }, by) =>
        transfer.run(id, { service: required('service', service), counter }, by),
      'add-service': async (id, { service }, by) => addService.run(id, required('service', service), by),
      'more-time': plain(moreTime),
      ready: plain(ready),
      split: async (id, _form, by) => (await split.run(id, by)).value.ticket,
      release: async (id, form, by) => release.run(id, releaseOf(form), by),
      leave: plain(leave),
    };
  }

  /** Refuses `not-found` for a move that does not exist, and what the move itself refuses. */
  async run(move: string, id: string, form: MoveForm, by: Actor): Promise<Ticket> {
    const known = ticketMoves.find((one) => one === move);
    if (!known) throw new Refusal('not-found');
    return this.moves[known](id, form, by);
  }
}

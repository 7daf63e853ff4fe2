import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiTags } from '@nestjs/swagger';
import { AskMoreTime } from '../../../use-cases/queue/ask-more-time.js';
import { RecallTicket } from '../../../use-cases/queue/recall-ticket.js';
import { StartServing } from '../../../use-cases/queue/start-serving.js';
import { FinishServing } from '../../../use-cases/queue/finish-serving.js';
import { UndoFinish } from '../../../use-cases/queue/undo-finish.js';
import { MissTicket } from '../../../use-cases/queue/miss-ticket.js';
import { ResumeTicket } from '../../../use-cases/queue/resume-ticket.js';
import { ReturnTicket } from '../../../use-cases/queue/return-ticket.js';
import { PutBackTicket } from '../../../use-cases/queue/put-back-ticket.js';
import { SayReady } from '../../../use-cases/queue/say-ready.js';
import { LeaveQueue } from '../../../use-cases/queue/leave-queue.js';
import { Session, type SessionCaller, StaffGuard } from '../../http/callers.js';
import { Nothing } from '../../http/input.js';
import { TicketViews } from './ticket-views.js';

/** Moves that need nothing but the ticket. */
@ApiTags('Staff')
@ApiCookieAuth('session')
@UseGuards(StaffGuard)
@Controller('api/v1/tickets/:id')
export class TicketMovesController {
  constructor(
    private readonly recallTicket: RecallTicket,
    private readonly startServing: StartServing,
    private readonly finishServing: FinishServing,
    private readonly undoFinish: UndoFinish,
    private readonly missTicket: MissTicket,
    private readonly resumeTicket: ResumeTicket,
    private readonly returnTicket: ReturnTicket,
    private readonly putBackTicket: PutBackTicket,
    private readonly askMoreTime: AskMoreTime,
    private readonly sayReady: SayReady,
    private readonly leaveQueue: LeaveQueue,
    private readonly views: TicketViews,
  ) {}

  /** The counter calls it again. */
  @HttpCode(200)
  @Post('recall')
  async recall(@Param('id') id: string, @Body() _body: Nothing, @Session() { actor }: SessionCaller) {
    return this.views.of(await this.recallTicket.run(id, actor));
  }

  /** The person is at the counter. */
  @HttpCode(200)
  @Post('start')
  async start(@Param('id') id: string, @Body() _body: Nothing, @Session() { actor }: SessionCaller) {
    return this.views.of(await this.startServing.run(id, actor));
  }

  /** Done, or on to the next service of the ticket. */
  @HttpCode(200)
  @Post('finish')
  async finish(@Param('id') id: string, @Body() _body: Nothing, @Session() { actor }: SessionCaller) {
    return this.views.of(await this.finishServing.run(id, actor));
  }

  /** Within ten seconds, at the same counter. */
  @HttpCode(200)
  @Post('undo-finish')
  async takeBack(@Param('id') id: string, @Body() _body: Nothing, @Session() { actor }: SessionCaller) {
    return this.views.of(await this.undoFinish.run(id, actor));
  }

  /** Called and not there. */
  @HttpCode(200)
  @Post('miss')
  async miss(@Param('id') id: string, @Body() _body: Nothing, @Session() { actor }: SessionCaller) {
    return this.views.of(await this.missTicket.run(id, actor));
  }

  /** A held ticket waits again. */
  @HttpCode(200)
  @Post('resume')
  async resume(@Param('id') id: string, @Body() _body: Nothing, @Session() { actor }: SessionCaller) {
    return this.views.of(await this.resumeTicket.run(id, actor));
  }

  /** Back after a miss, once within 30 minutes. */
  @HttpCode(200)
  @Post('return')
  async comeBack(@Param('id') id: string, @Body() _body: Nothing, @Session() { actor }: SessionCaller) {
    return this.views.of(await this.returnTicket.run(id, actor));
  }

  /** A called ticket waits again. */
  @HttpCode(200)
  @Post('put-back')
  async putBack(@Param('id') id: string, @Body() _body: Nothing, @Session() { actor }: SessionCaller) {
    return this.views.of(await this.putBackTicket.run(id, actor));
  }

  /** They need ten more minutes before they are called; once. */
  @HttpCode(200)
  @Post('more-time')
  async moreTime(@Param('id') id: string, @Body() _body: Nothing, @Session() { actor }: SessionCaller) {
    return this.views.of(await this.askMoreTime.run(id, actor));
  }

  /** Who asked for more time may be called again. */
  @HttpCode(200)
  @Post('ready')
  async ready(@Param('id') id: string, @Body() _body: Nothing, @Session() { actor }: SessionCaller) {
    return this.views.of(await this.sayReady.run(id, actor));
  }

  /** They have left. */
  @HttpCode(200)
  @Post('leave')
  async leave(@Param('id') id: string, @Body() _body: Nothing, @Session() { actor }: SessionCaller) {
    return this.views.of(await this.leaveQueue.run(id, actor));
  }
}

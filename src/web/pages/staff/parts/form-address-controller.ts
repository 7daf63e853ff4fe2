// After a refusal the browser's address is that of the form. Who opens it again, or presses Enter in it, is led back to
// the page that the form stands on.
import { Controller, Get, NotFoundException, Param, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ticketMoves } from '../../../../domain/queue/ticket/ticket.js';
import { StaffGuard } from '../../../http/callers.js';

const of = (what: string, id: string): string => `/staff/${what}/${encodeURIComponent(id)}`;
const requireMove = (move: string): void => {
  if (!(ticketMoves as readonly string[]).includes(move)) throw new NotFoundException();
};

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff')
export class LeadBackController {
  @Get(['counters/:counter/open', 'counters/:counter/close', 'counters/:counter/call-next', 'counters/:counter/call'])
  toCounter(@Param('counter') counter: string, @Res() reply: FastifyReply) {
    return reply.redirect(of('counters', counter), 303);
  }

  @Get('counters/:counter/tickets/:id/:move')
  fromMoveToCounter(@Param() { counter, move }: Record<'counter' | 'move', string>, @Res() reply: FastifyReply) {
    requireMove(move);
    return reply.redirect(of('counters', counter), 303);
  }

  @Get(['hubs/:hub/tickets', 'hubs/:hub/check-ins'])
  toGreeter(@Param('hub') hub: string, @Res() reply: FastifyReply) {
    return reply.redirect(`${of('hubs', hub)}/greeter`, 303);
  }

  @Get('hubs/:hub/tickets/:id/:move')
  fromMoveToGreeter(@Param() { hub, move }: Record<'hub' | 'move', string>, @Res() reply: FastifyReply) {
    requireMove(move);
    return reply.redirect(`${of('hubs', hub)}/greeter`, 303);
  }

  @Get(['hubs/:hub/close', 'hubs/:hub/reopen'])
  toSupervisor(@Param('hub') hub: string, @Res() reply: FastifyReply) {
    return reply.redirect(`${of('hubs', hub)}/supervisor`, 303);
  }

  @Get('tickets/:id/:move')
  toTicket(@Param() { id, move }: Record<'id' | 'move', string>, @Res() reply: FastifyReply) {
    requireMove(move);
    return reply.redirect(of('tickets', id), 303);
  }

  @Get(['accounts/:id/close', 'accounts/:id/reopen'])
  toAccounts(@Res() reply: FastifyReply) {
    return reply.redirect('/staff/accounts', 303);
  }

  @Get('devices/:id/revoke')
  toDevices(@Res() reply: FastifyReply) {
    return reply.redirect('/staff/devices', 303);
  }

  @Get('sign-out')
  toStart(@Res() reply: FastifyReply) {
    return reply.redirect('/staff', 303);
  }
}

// A refused form is drawn again at the address to which it was sent. A browser that opens that address again by GET is
// led to the page with the form (decision 30).
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ticketMoves } from '../../../../domain/queue/ticket/ticket-states.js';

/** The page with the form, by the form's address, both below /staff. */
const pageOfForm: Record<string, string> = {
  'counters/:counter/open': 'counters/:counter',
  'counters/:counter/close': 'counters/:counter',
  'counters/:counter/call-next': 'counters/:counter',
  'counters/:counter/call': 'counters/:counter',
  'counters/:counter/tickets/:id/:move': 'counters/:counter',
  'hubs/:hub/tickets': 'hubs/:hub/greeter',
  'hubs/:hub/check-ins': 'hubs/:hub/greeter',
  'hubs/:hub/tickets/:id/:move': 'hubs/:hub/greeter',
  'hubs/:hub/close': 'hubs/:hub/supervisor',
  'hubs/:hub/reopen': 'hubs/:hub/supervisor',
  'hubs/:hub/counters/:counter': 'hubs/:hub/counters',
  'tickets/:id/:move': 'tickets/:id',
  'accounts/:id/close': 'accounts',
  'accounts/:id/reopen': 'accounts',
  'devices/:id/revoke': 'devices',
  'residents/file': 'residents',
  'residents/erase': 'residents',
  'sign-out': '',
};

/** No guard is needed here, because the redirect shows nothing and the page itself requires a session. */
@ApiExcludeController()
@Controller('staff')
export class FormAddressController {
  @Get(Object.keys(pageOfForm))
  lead(@Req() request: FastifyRequest, @Param() params: Record<string, string>, @Res() reply: FastifyReply) {
    if (params.move && !(ticketMoves as readonly string[]).includes(params.move)) throw new NotFoundException();
    const form = request.routeOptions.url?.replace('/staff/', '') ?? '';
    const page = (pageOfForm[form] ?? '').replaceAll(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(params[name] ?? ''),
    );
    return reply.redirect(`/staff/${page}`.replace(/\/$/, ''), 303);
  }
}

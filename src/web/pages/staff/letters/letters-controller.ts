import { Controller, Get, Header, Param, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { LetterPrinter } from '../../../../domain/post/letter-data.js';
import { ShowLetters } from '../../../../use-cases/post/show-letters.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { CityDesk } from '../parts/city-page.js';
import { showStaffPage } from '../parts/page-frame.js';
import { letterPage, mailboxPage } from './mailbox-page.js';

/** The HTML of a letter may run no script, load nothing and send no form; only its own styles apply. */
const LETTER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/letters')
export class LettersController {
  constructor(
    private readonly letters: ShowLetters,
    private readonly press: LetterPrinter,
    private readonly desk: CityDesk,
  ) {}

  @Get()
  async all(@Session() session: SessionCaller, @Res() reply: FastifyReply) {
    const mailbox = await this.letters.all(session.actor);
    const context = { ...this.desk.contextOf(reply), now: mailbox.asOf };
    return showStaffPage(reply, 'letters', session, mailboxPage(mailbox, context));
  }

  @Get(':id')
  async one(@Param('id') id: string, @Session() session: SessionCaller, @Res() reply: FastifyReply) {
    const data = await this.letters.one(id, session.actor);
    const page = letterPage(data, this.press.print(data), this.desk.contextOf(reply));
    return showStaffPage(reply, 'letter', session, page);
  }

  /** The letter as an email program shows it, for the frame on the letter's page. */
  @Header('content-security-policy', LETTER_POLICY)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('x-frame-options', 'SAMEORIGIN')
  @Get(':id/form')
  async form(@Param('id') id: string, @Session() session: SessionCaller): Promise<string> {
    return this.press.print(await this.letters.one(id, session.actor)).html;
  }
}

// What is kept about one resident, for administrators: shown, given as a file, and erased. The reference or contact is
// sent in a body, so that no address has it.
import { Body, Controller, Get, HttpCode, Post, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { permit } from '../../../../domain/access/actor.js';
import { EraseResident } from '../../../../use-cases/access/erase-resident.js';
import { ExportResident } from '../../../../use-cases/access/export-resident.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { CityDesk } from '../parts/city-page.js';
import { showStaffPage } from '../parts/page-frame.js';
import { EraseForm, ResidentForm } from './resident-form.js';
import { residentsPage } from './residents-page.js';

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/residents')
export class ResidentsController {
  constructor(
    private readonly exporting: ExportResident,
    private readonly erasing: EraseResident,
    private readonly desk: CityDesk,
  ) {}

  @Get()
  ask(@Session() session: SessionCaller, @Res() reply: FastifyReply) {
    permit(session.actor, 'administer');
    return showStaffPage(reply, 'residents', session, residentsPage({ asked: '' }, this.desk.contextOf(reply)));
  }

  @HttpCode(200)
  @Post()
  async find(@Body() { asked }: ResidentForm, @Session() session: SessionCaller, @Res() reply: FastifyReply) {
    const found = await this.exporting.run(asked, session.actor);
    return showStaffPage(reply, 'residents', session, residentsPage({ asked, found }, this.desk.contextOf(reply)));
  }

  @HttpCode(200)
  @Post('file')
  async file(@Body() { asked }: ResidentForm, @Session() session: SessionCaller, @Res() reply: FastifyReply) {
    const found = await this.exporting.run(asked, session.actor);
    void reply.header('content-disposition', 'attachment; filename="resident.json"');
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(found, null, 2));
  }

  @HttpCode(200)
  @Post('erase')
  async erase(@Body() { asked, sure }: EraseForm, @Session() session: SessionCaller, @Res() reply: FastifyReply) {
    const facts =
      sure === undefined
        ? { asked, found: await this.exporting.run(asked, session.actor), isUnsure: true }
        : { asked: '', erased: await this.erasing.run(asked, session.actor) };
    return showStaffPage(reply, 'residents', session, residentsPage(facts, this.desk.contextOf(reply)));
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayDo } from '../../../../domain/access/staff.js';
import type { Refusal } from '../../../../domain/refusal.js';
import { ManageDevices, type NewDevice } from '../../../../use-cases/access/manage-devices.js';
import { DeviceBody } from '../../../api/bodies.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { PublicAddress } from '../../../http/public-address.js';
import { CityDesk } from '../parts/city-page.js';
import { DeviceForm, EmptyForm } from '../parts/form-bodies.js';
import { formProblems } from '../parts/form-problems.js';
import { showStaffPage } from '../parts/page-frame.js';
import { answer, refusalWords, statusAfter } from '../parts/refused-form.js';
import { type DevicesFacts, devicesPage, newDevicePage } from './devices-page.js';

type Shown = Pick<DevicesFacts, 'problems' | 'typed'> & { refusal?: Refusal };

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/devices')
export class DevicesPagesController {
  constructor(
    private readonly devices: ManageDevices,
    private readonly desk: CityDesk,
    private readonly address: PublicAddress,
  ) {}

  @Get()
  page(@Session() session: SessionCaller, @Res() reply: FastifyReply) {
    return this.show(reply, session);
  }

  /** The answer is the only page that shows the key, because only its hash is stored. */
  @HttpCode(200)
  @Post()
  async add(
    @Body() { hub = '', kind = '', label }: DeviceForm,
    @Session() session: SessionCaller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const typed = { kind, hub, label };
    const context = this.desk.contextOf(reply);
    const problems = formProblems(DeviceBody, typed, context);
    if (problems.length > 0) return this.show(reply, session, { typed, problems });
    const device = typed as NewDevice;
    const { key } = await this.devices.add(device, session.actor);
    const page = newDevicePage({ ...device, key }, this.address.of(request), context);
    return showStaffPage(reply, 'new-device', session, page);
  }

  @HttpCode(200)
  @Post(':id/revoke')
  revoke(
    @Param('id') id: string,
    @Body() _form: EmptyForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    const work = this.devices.revoke(id, session.actor);
    return answer(reply, '/staff/devices', work, (refusal) => this.show(reply, session, { refusal }));
  }

  private async show(reply: FastifyReply, session: SessionCaller, { refusal, ...shown }: Shown = {}) {
    const context = this.desk.contextOf(reply);
    const devices = await this.devices.all(session.actor);
    const hubs = (await this.desk.hubs()).filter(({ key }) => mayDo(session.staff, 'supervise', key));
    const page = { ...devicesPage({ ...shown, devices, hubs }, context), refusal: refusalWords(refusal, context) };
    return showStaffPage(reply, 'devices', session, page, shown.problems ? 400 : statusAfter(refusal));
  }
}

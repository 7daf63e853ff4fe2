import { Body, Controller, Delete, Get, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiTags } from '@nestjs/swagger';
import type { DeviceView, StaffAccountView } from '../../../contract/staff-wire.js';
import { isoOf } from '../../../platform/iso-instant.js';
import { ManageDevices } from '../../../use-cases/access/manage-devices.js';
import { ManageStaff } from '../../../use-cases/access/manage-staff.js';
import { DeviceBody, StaffBody } from '../bodies.js';
import { Session, type SessionCaller, StaffGuard } from '../../http/callers.js';

@ApiTags('Staff')
@ApiCookieAuth('session')
@UseGuards(StaffGuard)
@Controller('api/v1')
export class AccountsController {
  constructor(
    private readonly staff: ManageStaff,
    private readonly devices: ManageDevices,
  ) {}

  /** Adds an account of staff. Only administrators may. */
  @Post('staff')
  addStaff(@Body() body: StaffBody, @Session() { actor }: SessionCaller): Promise<StaffAccountView> {
    return this.staff.add(body, actor);
  }

  /** Pairs a device. Its key is in this answer only. */
  @Post('devices')
  addDevice(@Body() body: DeviceBody, @Session() { actor }: SessionCaller): Promise<{ id: string; key: string }> {
    return this.devices.add(body, actor);
  }

  /** Lists the kiosks and lobby screens of the hubs that the caller supervises. */
  @Get('devices')
  async allDevices(@Session() { actor }: SessionCaller): Promise<DeviceView[]> {
    const devices = await this.devices.all(actor);
    return devices.map((device) => ({ ...device, createdAt: isoOf(device.createdAt) }));
  }

  /** Revokes the key of a device. */
  @HttpCode(204)
  @Delete('devices/:id')
  async removeDevice(@Param('id') id: string, @Session() { actor }: SessionCaller): Promise<void> {
    await this.devices.revoke(id, actor);
  }
}

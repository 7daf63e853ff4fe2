// Manages paired kiosks and lobby screens. Each has its own key, which is shown once, stored as a hash and can be
// revoked.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { mayDo } from '../../domain/access/staff.js';
import { AccessNotifier } from '../../platform/access-notifier.js';
import { hashOf, newId, newSecret } from '../../platform/randomness.js';
import type { Device } from '../../storage/stores/access-store.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface NewDevice {
  hub: string;
  kind: 'kiosk' | 'display';
  label: string;
}

@Injectable()
export class ManageDevices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ended: AccessNotifier,
  ) {}

  /** Adds a device. The key is in this answer and is stored nowhere. Refuses `not-yours` and `unknown-hub`. */
  add(wanted: NewDevice, by: Actor): Promise<{ id: string; key: string }> {
    permit(by, 'supervise', wanted.hub);
    const id = newId();
    const key = newSecret();
    return this.work.runCity(async (unit) => {
      await unit.hubs.configuration(wanted.hub);
      await unit.access.addDevice({ id, ...wanted, keyHash: hashOf(key), createdAt: unit.now });
      return { id, key };
    });
  }

  /** The devices of the hubs that the actor supervises. Refuses `not-yours` when they supervise none. */
  all(by: Actor): Promise<Omit<Device, 'keyHash'>[]> {
    permit(by, 'supervise');
    return this.work.read(async (unit) => {
      const devices = await unit.access.allDevices();
      return devices
        .filter((device) => by.staff && mayDo(by.staff, 'supervise', device.hub))
        .map(({ keyHash: _hash, ...device }) => device);
    });
  }

  /** Removes a device; its key is invalid from then on, and its sockets are closed. Refuses `not-found` and `not-yours`. */
  async revoke(id: string, by: Actor): Promise<Device> {
    const revoked = await this.work.runCity(async (unit) => {
      const device = await unit.access.device(id);
      permit(by, 'supervise', device.hub);
      await unit.access.removeDevice(id);
      return device;
    });
    this.ended.notify(`device:${id}`);
    return revoked;
  }
}

// Shows a hub's supervisor what may be an attack: many failed sign-ins at an account of the hub.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';
import { type SignInAlarm, signInAlarms } from '../steps/sign-in-alarms.js';

export interface Alarms {
  signIns: SignInAlarm[];
}

@Injectable()
export class ShowAlarms {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-yours`. */
  run(hub: string, by: Actor): Promise<Alarms> {
    permit(by, 'supervise', hub);
    return this.work.read(async (unit) => ({ signIns: await signInAlarms(unit, hub) }));
  }
}

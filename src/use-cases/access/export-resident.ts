// Shows all that is kept about one resident, for an administrator whom the resident has asked.
import { Injectable } from '@nestjs/common';
import { type Actor, permit, systemActor } from '../../domain/access/actor.js';
import { ContactKeys } from '../../platform/contact-keys.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';
import { findResident, type ResidentRecord } from '../steps/find-resident.js';

export type { ResidentRecord } from '../steps/find-resident.js';

@Injectable()
export class ExportResident {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: ContactKeys,
  ) {}

  /** `asked`: a reference, an e-mail address or a telephone number. Refuses `not-yours`. */
  run(asked: string, by: Actor): Promise<ResidentRecord[]> {
    if (by !== systemActor) permit(by, 'administer');
    return this.work.read((unit) => findResident(unit, this.keys, asked));
  }
}

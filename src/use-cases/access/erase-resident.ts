// Erases what could tell who a resident was, for an administrator whom the resident has asked. A booking that is still to
// come is cancelled, because nobody could be let in for it; an entry leaves its waiting list. The visits still count.
import { Injectable } from '@nestjs/common';
import { type Actor, permit, systemActor } from '../../domain/access/actor.js';
import { changeBlockers } from '../../domain/booking/appointment.js';
import { isOpenEntry } from '../../domain/booking/waiting-list.js';
import { ContactKeys } from '../../platform/contact-keys.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';
import { cancelBooking } from '../steps/cancel-booking.js';
import { findResident, type ResidentRecord } from '../steps/find-resident.js';
import { endWaitingEntry } from '../steps/pass-on-freed-times.js';

/** A record that was erased, as it was before. */
export interface ErasedRecord {
  record: ResidentRecord;
  /** What else happened: the booking was cancelled, or the entry left its list. */
  ended: boolean;
}

@Injectable()
export class EraseResident {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: ContactKeys,
  ) {}

  /** Returns what was erased, empty where nothing was found. Refuses `not-yours`. */
  async run(asked: string, by: Actor): Promise<ErasedRecord[]> {
    if (by !== systemActor) permit(by, 'administer');
    const records = await this.work.read((unit) => findResident(unit, this.keys, asked));
    const erased: ErasedRecord[] = [];
    for (const record of records) {
      const ended = await this.work.run(record.hub, async (unit) => {
        const isEnded = record.kind === 'booking' ? await endBooking(unit, record, by) : await leave(unit, record, by);
        await unit.privacy.forgetOne(record.hub, record.id);
        return isEnded;
      });
      erased.push({ record, ended });
    }
    return erased;
  }
}

/** A booking that waits for its confirmation is a hold, and is removed as one. */
async function endBooking(unit: Unit, { hub, id }: ResidentRecord, by: Actor): Promise<boolean> {
  const booked = await unit.bookings.find(hub, id);
  if (booked?.state === 'held') {
    await unit.bookings.releaseSeats(booked);
    await unit.bookings.remove(booked);
    return true;
  }
  if (!booked || changeBlockers(booked, unit.now).length > 0) return false;
  await cancelBooking(unit, booked, by);
  return true;
}

async function leave(unit: Unit, { hub, id }: ResidentRecord, by: Actor): Promise<boolean> {
  const entry = await unit.waiting.find(hub, id);
  if (!entry || !isOpenEntry(entry, unit.now)) return false;
  await endWaitingEntry(unit, entry, { why: 'removed', by: by.name });
  return true;
}

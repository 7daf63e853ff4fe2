// Forgets who somebody was: the contact, and with it whatever else could tell it. What remains counts visits only.
import type { QueryRunner } from 'typeorm';
import type { Instant } from '../../domain/time/instant.js';
import { isoOf } from '../../platform/iso-instant.js';
import { ContactRow } from '../entities/booking.entities.js';
import { Rows } from '../rows.js';

/** The statements that forget what stands beside the contacts `who`, a query of hubs and ids. */
const beside = (who: string): string[] => [
  `UPDATE "ticket" SET "needs" = '[]', "holdNote" = NULL WHERE "state" IN ('done', 'left') AND ("hub", "id") IN
   (SELECT "hub", "ticket" FROM "appointment" WHERE "ticket" IS NOT NULL AND ("hub", "id") IN (${who}))`,
  `UPDATE "appointment" SET "applicationNumber" = NULL, "needs" = '[]', "bookedBy" = NULL WHERE ("hub", "id") IN (${who})`,
  `UPDATE "waiting_list" SET "applicationNumber" = NULL, "needs" = '[]' WHERE ("hub", "id") IN (${who})`,
  `UPDATE "waiting_list" SET "applicationNumber" = NULL, "needs" = '[]' WHERE ("hub", "appointment") IN (${who})`,
];

export class PrivacyStore {
  private readonly contacts: Rows<ContactRow>;

  constructor(runner: QueryRunner) {
    this.contacts = new Rows(runner, ContactRow);
  }

  /** Returns the number of contacts that had expired. */
  forgetExpired(now: Instant): Promise<number> {
    return this.forget('"expiresAt" <= ?', [isoOf(now)]);
  }

  /** The contacts to which this applies, by their expiry. Goes through all of them, which are those of about 60 days. */
  async contactsOf(applies: (contact: ContactRow) => boolean): Promise<ContactRow[]> {
    return (await this.contacts.select('ORDER BY "expiresAt"', [])).filter(applies);
  }

  /** Forgets whose an appointment or an entry of a waiting list was, and its letters. */
  async forgetOne(hub: string, id: string): Promise<void> {
    const one = 'SELECT ? AS "hub", ? AS "id"';
    for (const statement of beside(one)) await this.contacts.affected(statement, [hub, id]);
    await this.contacts.delete({ hub, appointment: id });
    await this.contacts.affected('DELETE FROM "letter" WHERE "appointment" = ?', [id]);
  }

  private async forget(which: string, values: unknown[]): Promise<number> {
    const who = `SELECT "hub", "appointment" FROM "contact" WHERE ${which}`;
    for (const statement of beside(who)) await this.contacts.affected(statement, values);
    return this.contacts.affected(`DELETE FROM "contact" WHERE ${which}`, values);
  }
}

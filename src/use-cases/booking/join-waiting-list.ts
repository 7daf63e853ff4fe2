// Puts a person who found no time on the waiting list, with a contact to which an offer can be sent.
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { refuseBlocked, refuseDetails, refuseVisit } from '../../domain/booking/booking-blockers.js';
import { type VisitWish, wishedVisit } from '../../domain/booking/visit.js';
import type { WaitingTimes } from '../../domain/booking/waiting-days.js';
import type { JoinedEntry } from '../../domain/booking/waiting-list.js';
import type { Language } from '../../domain/hub/hub.js';
import { isOffered } from '../../domain/hub/channel-hours.js';
import type { Need } from '../../domain/queue/ticket/ticket.js';
import { Refusal } from '../../domain/refusal.js';
import { ContactKeys, type Reachable } from '../../platform/contact-keys.js';
import { addWaitingEntry, newWaitingEntry } from '../steps/add-waiting-entry.js';
import type { OnceAnswer, Attempt } from '../../platform/idempotency.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface WaitingWish extends VisitWish, WaitingTimes {
  hub: string;
  partySize: number;
  contact: { name: string; email?: string; phone?: string };
  language: Language;
  applicationNumber?: string;
  needs: Need[];
}

@Injectable()
export class JoinWaitingList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: ContactKeys,
  ) {}

  /**
   * Never says whether this contact is on the list already. Refuses `not-offered`, `unknown-…`, `wrong-input` and
   * blockers.
   */
  run(wish: WaitingWish, by: Actor, attempt?: Attempt): Promise<OnceAnswer<JoinedEntry>> {
    return this.work.run(wish.hub, (unit) =>
      unit.once(attempt, async () => {
        const { hub, services } = await unit.hubs.configuration(wish.hub);
        const { contact, partySize, language, needs, service, quantity, also } = wish;
        const applicationNumber = wish.applicationNumber?.trim() || null;
        const visit = wishedVisit(services, wish);
        refuseVisit(visit, hub, partySize);
        for (const { service: one } of visit) {
          if (!isOffered(one.channels.appointment)) refuseBlocked([{ code: 'not-offered' }], hub);
        }
        refuseDetails(visit, hub, { partySize, applicationNumber });
        requireReachable(contact);
        const twinOf = await unit.waiting.twinOf(service, contact, this.keys, unit.now);
        const asked = {
          appointment: null,
          twinOf,
          service,
          wish: { service, quantity, also },
          partySize,
          language,
          needs,
        };
        const entry = newWaitingEntry(hub, { ...asked, applicationNumber, offers: 0 }, wish, unit.now);
        return addWaitingEntry(unit, entry, by.name, (added) => unit.waiting.keepContact(added, contact));
      }),
    );
  }
}

function requireReachable({ email, phone }: Reachable): void {
  if (!email && !phone) throw new Refusal('wrong-input', {}, [{ field: 'contact', code: 'email-or-phone' }]);
}

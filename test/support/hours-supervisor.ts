// A supervisor who changes the opening hours of the small city's office, and residents who have booked there.
import type { AppointmentView, FreeTimesView } from '../../src/contract/wire.js';
import { type ApiAnswer, type ApiClient, newKey, withKey, acceptsHtml } from './api-client.js';
import { aContact, type StaffedHall } from './staffed-hall.js';
import { rowsOf } from './table-rows.js';

export const HOURS_PATH = '/staff/hubs/town-office/hours';
/** Times in Toronto on the day after the stories begin. */
export const TUESDAY_TEN = '2027-03-16T14:00:00.000Z';
export const TUESDAY_ELEVEN = '2027-03-16T15:00:00.000Z';
export const WEDNESDAY_TEN = '2027-03-17T14:00:00.000Z';
export const heatingWorks = { 'reason.en': 'Heating works', 'reason.fr': 'Travaux de chauffage' };
/** A closure of the whole Tuesday as it is typed into the form. */
export const tuesdayClosure = { fromDate: '2027-03-16', ...heatingWorks };

/** The value of the field by which a preview's form names the bookings that it has shown. */
export const marksIn = (html: string): string => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? 'none';

/** The address of a booking's own page. */
export const linkOf = ({ reference, manageToken }: AppointmentView): string =>
  `/appointments/${reference}?token=${manageToken}`;

export class HoursSupervisor {
  readonly hub = 'town-office';

  /** `story`: its hall may be another one for each test. */
  constructor(private readonly story: { hall: StaffedHall }) {}

  tryToBook(start: string, contact: Record<string, string> = aContact()): Promise<ApiAnswer<AppointmentView>> {
    const wish = { hub: this.hub, service: 'parking-permit', start, language: 'en', contact };
    return this.story.hall.resident.send('POST', '/api/v1/appointments', wish);
  }

  async book(start: string, contact?: Record<string, string>): Promise<AppointmentView> {
    const { status, body } = await this.tryToBook(start, contact);
    expect(status).toBe(201);
    return body;
  }

  /** A client with the token of a booking. */
  own({ manageToken }: AppointmentView): ApiClient {
    return withKey(this.story.hall.server.url, manageToken);
  }

  async show(path: string): Promise<string> {
    return (await this.story.hall.clerk.send<string>('GET', path, undefined, acceptsHtml)).body;
  }

  /** Sends a form. `path`: the part of the address after `HOURS_PATH`. */
  send(path: string, body: Record<string, string> = {}): Promise<ApiAnswer<string>> {
    return this.story.hall.clerk.send('POST', `${HOURS_PATH}${path}`, body, acceptsHtml);
  }

  /** Opens the preview of a change and saves it. Returns the address of the change's page. */
  async plan(kind: string, typed: Record<string, string>): Promise<string> {
    const preview = await this.send(`/plan/${kind}`, typed);
    expect(preview.status).toBe(200);
    const form = { ...typed, seen: marksIn(preview.body), idempotencyKey: newKey() };
    const saved = await this.send(`/plan/${kind}/save`, form);
    expect(saved.status).toBe(303);
    return saved.headers.get('location') ?? '';
  }

  /** The states of the letters that offer another time for a booking. */
  async lettersOf({ reference }: AppointmentView): Promise<string[]> {
    const rows = await rowsOf<{ state: string }>(
      this.story.hall.server.databaseUrl,
      `SELECT l."state" AS "state" FROM "letter" l JOIN "appointment" a ON a."id" = l."appointment"
       WHERE l."kind" = 'rebooking-offer' AND a."reference" = '${reference}'`,
    );
    return rows.map(({ state }) => state);
  }

  async timesOn(date: string) {
    const query = `service=parking-permit&from=${date}&to=${date}`;
    const path = `/api/v1/hubs/${this.hub}/free-times?${query}`;
    return (await this.story.hall.resident.get<FreeTimesView>(path)).days[0]?.times ?? [];
  }
}

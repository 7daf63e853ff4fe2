// The pages of a booking, which its link opens without an account. A booking that is over leads to its own page, never to
// a list of times.
import { acceptsHtml } from '../support/api-client.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AppointmentView } from '../../src/contract/wire.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';

const start = '2027-03-16T15:00:00.000Z';

describe.each(databases)('the pages of a booking on %s', (database) => {
  let hall: StaffedHall;
  beforeAll(async () => {
    hall = await StaffedHall.open({ database });
  });
  afterAll(() => hall.close());

  const page = ({ reference, manageToken }: AppointmentView, part = '', method = 'GET') =>
    hall.resident.send<string>(
      method,
      `/appointments/${reference}${part}?token=${manageToken}`,
      undefined,
      acceptsHtml,
    );

  it('offer other times and a cancellation as long as the booking can be changed', async () => {
    const booked = await hall.book({ start });
    expect(await page(booked, '/change')).toMatchObject({ status: 200, body: expect.stringContaining('name="start"') });
    expect(await page(booked, '/cancel')).toMatchObject({ status: 200, body: expect.stringContaining('Keep it') });
  });

  it('lead to the state of a cancelled booking from every page that changes it', async () => {
    const booked = await hall.book({ start: '2027-03-16T16:00:00.000Z' });
    expect((await page(booked, '/cancel', 'POST')).status).toBe(303);
    const own = `/appointments/${booked.reference}?token=${encodeURIComponent(booked.manageToken)}`;
    for (const part of ['/change', '/change/hub', '/cancel']) {
      const { status, headers } = await page(booked, part);
      expect([part, status, headers.get('location')]).toEqual([part, 303, own]);
    }
    expect((await page(booked)).body).toContain('This booking is cancelled');
  });

  it('have their link in the calendar entry, which holds no name and no email address', async () => {
    const booked = await hall.book({ start: '2027-03-16T17:00:00.000Z' });
    const { body } = await page(booked, '/calendar.ics');
    const unfolded = body.replaceAll('\r\n ', '');
    expect(unfolded).toContain(`/appointments/${booked.reference}?token=${encodeURIComponent(booked.manageToken)}`);
    expect(unfolded).not.toMatch(/Rivera|sam@example/);
  });
});

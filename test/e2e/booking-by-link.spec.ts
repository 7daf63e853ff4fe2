// A booking's own pages, which need no account: what is over shows itself, and never a list of times.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AppointmentView } from '../../src/contract/wire.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';

const start = '2027-03-16T15:00:00.000Z';

describe.each(databases)('a booking by its link on %s', (database) => {
  let hall: StaffedHall;
  beforeAll(async () => {
    hall = await StaffedHall.open({ database });
  });
  afterAll(() => hall.close());

  const page = ({ reference, manageToken }: AppointmentView, part = '', method = 'GET') =>
    hall.resident.send<string>(method, `/appointments/${reference}${part}?token=${manageToken}`, undefined, {
      accept: 'text/html',
    });

  it('shows its times, and its question, as long as it can be changed', async () => {
    const booked = await hall.book({ start });
    expect(await page(booked, '/change')).toMatchObject({ status: 200, body: expect.stringContaining('name="start"') });
    expect(await page(booked, '/cancel')).toMatchObject({ status: 200, body: expect.stringContaining('Keep it') });
  });

  it('leads to how it stands once it is cancelled, wherever one asks for another time', async () => {
    const booked = await hall.book({ start: '2027-03-16T16:00:00.000Z' });
    expect((await page(booked, '/cancel', 'POST')).status).toBe(303);
    const own = `/appointments/${booked.reference}?token=${encodeURIComponent(booked.manageToken)}`;
    for (const part of ['/change', '/change/hub', '/cancel']) {
      const { status, headers } = await page(booked, part);
      expect([part, status, headers.get('location')]).toEqual([part, 303, own]);
    }
    expect((await page(booked)).body).toContain('This booking is cancelled');
  });

  it('is in its calendar entry, so that it can be found again', async () => {
    const booked = await hall.book({ start: '2027-03-16T17:00:00.000Z' });
    const { body } = await page(booked, '/calendar.ics');
    const unfolded = body.replaceAll('\r\n ', '');
    expect(unfolded).toContain(`/appointments/${booked.reference}?token=${encodeURIComponent(booked.manageToken)}`);
    expect(unfolded).not.toMatch(/Rivera|sam@example/);
  });
});

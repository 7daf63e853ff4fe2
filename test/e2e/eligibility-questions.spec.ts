// The eligibility questions before a booking, whose answers lead to the times or to another service.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';

describe.each(databases)('the eligibility questions before a booking, on %s', (database) => {
  let hall: StaffedHall;
  beforeAll(async () => {
    hall = await StaffedHall.open({ database });
  });
  afterAll(() => hall.close());

  const html = { accept: 'text/html', 'accept-language': 'en' };

  /** Sends the form. Resolves to the status, the address to which it leads, and the page. */
  async function ask(path: string, form?: Record<string, string>) {
    const sent = form && { method: 'POST', body: new URLSearchParams(form) };
    const response = await fetch(hall.server.url + path, { redirect: 'manual', headers: html, ...sent });
    return {
      status: response.status,
      to: response.headers.get('location'),
      body: (await response.text()).replaceAll('&#x3D;', '='),
    };
  }

  const right = '/book/parking-permit-residential/right';
  const fits = { 'answer-own-street': 'yes', 'answer-own-vehicle': 'yes' };

  it('lead to the times of the hub that was chosen before, with no answer in an address', async () => {
    expect(await ask(`${right}?hub=etobicoke`, fits)).toMatchObject({
      status: 303,
      to: '/book/parking-permit-residential/checklist?hub=etobicoke',
    });
    const { body } = await ask('/book/parking-permit-residential/checklist?hub=etobicoke');
    expect(body).toContain('href="/book/parking-permit-residential/visit?hub=etobicoke"');
    expect(body).toContain('href="/book/parking-permit-residential/right?hub=etobicoke"');
  });

  it('lead to all hubs if the hub does not have the service', async () => {
    expect(await ask(`${right}?hub=scarborough`, fits)).toMatchObject({
      to: '/book/parking-permit-residential/checklist',
    });
    const { body } = await ask('/book/parking-permit-residential/checklist?hub=scarborough');
    expect(body).toContain('href="/book/parking-permit-residential/visit"');
  });

  it('lead to another service with a link back to the answers', async () => {
    const { status, body } = await ask(right, { ...fits, 'answer-own-vehicle': 'no' });
    expect(status).toBe(200);
    expect(body).toContain('href="/book/parking-permit-temporary"');
    expect(body).toContain('name="answer-own-vehicle" value="no"');
    const again = await ask(right, { ...fits, 'answer-own-vehicle': 'no', step: 'edit' });
    expect(again.body).toMatch(/name="answer-own-vehicle" value="no" checked/);
  });

  it('are asked again if one has no answer', async () => {
    const { status, body } = await ask(right, { 'answer-own-street': 'yes' });
    expect(status).toBe(400);
    expect(body).toContain('href="#answer-own-vehicle"');
    expect(body).not.toContain('href="#answer-own-street"');
  });

  it.each([
    { ...fits, 'answer-own-street': 'perhaps' },
    { ...fits, name: 'Sam Rivera' },
  ])('refuse any other form: %j', async (form) => {
    const { status, body } = await ask(right, form);
    expect(status).toBe(400);
    expect(body).not.toMatch(/perhaps|Rivera/);
  });

  it('are left out for a service without questions and for an unknown one', async () => {
    expect(await ask('/book/commissioning/right')).toMatchObject({ status: 303, to: '/book/commissioning/checklist' });
    expect(await ask('/book/general-information/right')).toMatchObject({ to: '/book/general-information/hub' });
    expect(await ask('/book/no-such-service/right')).toMatchObject({ status: 404 });
    expect(await ask('/book/no-such-service/checklist')).toMatchObject({ status: 404 });
  });

  it('are not asked again by a link to the days or hubs of the service', async () => {
    expect((await ask('/book/marriage-licence/hub')).status).toBe(200);
    expect((await ask('/book/marriage-licence/training-hall')).status).toBe(200);
  });
});

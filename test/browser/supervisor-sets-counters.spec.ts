// A supervisor says which languages are spoken at a counter and what it takes first.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultsOf, overflowOf, sizes, Stage } from './stage.js';

describe('a supervisor sets the counters', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open('sqlite');
  });
  afterAll(() => stage.close());

  it('says at each counter what it takes first and which languages it speaks, in both languages and on a phone', async () => {
    const path = `/staff/hubs/${stage.hall.hub}/counters`;
    const page = await stage.staff(path, { viewport: { ...sizes.phone, width: 320 } });
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    const card = page.locator('section', { has: page.getByRole('heading', { name: 'Counter 2' }) });
    await card.locator('summary').click();
    await card.getByLabel('Marriage licence').check();
    await card.getByLabel('French').check();
    await card.getByRole('button').click();
    await page.getByText('Counter 2 is changed').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const french = await stage.staff(path, { locale: 'fr-CA', javaScriptEnabled: false });
    await french.locator('summary', { hasText: 'Prend d’abord\u00a0: Licence de mariage' }).waitFor();
    expect(await french.locator('section', { hasText: 'Guichet 2' }).getByLabel('Français').isChecked()).toBe(true);
  });

  it('found nothing to complain of', () => expect(stage.complaints).toEqual([]));
});

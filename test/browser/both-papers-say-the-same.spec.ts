// A ticket has two papers: the kiosk prints one, a greeter another where the kiosk had none. They are told apart by nothing.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '../../src/platform/clock.js';
import { parseInstant } from '../../src/platform/iso-instant.js';
import { TestBrowser } from './test-browser.js';

/** A Monday, on which the hall is open. */
const FIRST_OF_MARCH = '2027-03-01T15:41:00.000Z';

/** What stands on a paper, out of its HTML. */
function readPaper(html: string): { moment: string; code: string } {
  const paper = new DOMParser().parseFromString(html, 'text/html');
  return {
    moment: paper.querySelector('.where span:last-child')?.textContent ?? '',
    code: paper.querySelector('.qr path')?.getAttribute('d') ?? '',
  };
}

describe('a ticket of the first of March', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite', { at: FIRST_OF_MARCH });
    const clock = browser.hall.server.app.get(Clock);
    clock.follow({ real: clock.realNow(), shown: parseInstant(FIRST_OF_MARCH), rate: 1 });
    await browser.hall.openCounter(3);
  });
  afterAll(() => browser.close());

  it('has the same date, time and code on both papers, all there when the kiosk prints', async () => {
    const kiosk = await browser.kiosk();
    await kiosk.evaluate(() => {
      localStorage.setItem('hubline.kiosk.print', '1');
      window.print = () => (document.body.dataset.printed = document.querySelector('.paper')?.outerHTML);
    });
    await kiosk.getByRole('button', { name: 'Français' }).click();
    await kiosk.getByRole('button', { name: /Renseignements généraux/ }).click();
    await kiosk.locator('main .join-number').waitFor();
    const printed = await kiosk.evaluate(readPaper, (await kiosk.locator('body').getAttribute('data-printed')) ?? '');
    const [ticket] = (await browser.hall.queue()).waiting;
    const greeter = await browser.staff(`/staff/tickets/${ticket?.id ?? ''}/paper`);
    expect(printed.moment).toBe('lun. 1er\u00a0mars 2027, 10\u202fh\u202f41');
    expect(printed.code).toMatch(/^M0 0\.5h7/);
    expect(await greeter.evaluate(readPaper, await greeter.locator('main').innerHTML())).toEqual(printed);
    expect(browser.complaints).toEqual([]);
  });
});

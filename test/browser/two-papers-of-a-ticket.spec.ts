// The kiosk prints a ticket on paper, and a greeter can print the same ticket. Both papers must look the same.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestBrowser } from './test-browser.js';

/** The first of March 2027, a Monday on which the hall is open. Its French date has the form “1er”. */
const FIRST_OF_MARCH = '2027-03-01T15:41:00.000Z';

/** Reads the date, the time and the QR code from the HTML of a paper. */
function readPaper(html: string): { issued: string; code: string } {
  const paper = new DOMParser().parseFromString(html, 'text/html');
  return {
    issued: paper.querySelector('.where span:last-child')?.textContent ?? '',
    code: paper.querySelector('.qr path')?.getAttribute('d') ?? '',
  };
}

describe('the two papers of a ticket', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite', { at: FIRST_OF_MARCH });
    browser.setClock(FIRST_OF_MARCH);
    await browser.hall.openCounter(3);
  });
  afterAll(() => browser.close());

  it('have the same date, time and QR code, which are complete when the kiosk prints', async () => {
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
    expect(printed.issued).toBe('lun. 1er\u00a0mars 2027, 10\u202fh\u202f41');
    expect(printed.code).toMatch(/^M0 0\.5h7/);
    expect(await greeter.evaluate(readPaper, await greeter.locator('main').innerHTML())).toEqual(printed);
    expect(browser.pageErrors).toEqual([]);
  });
});

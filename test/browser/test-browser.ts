// Opens the faces of a running hall in a browser and collects the errors of their scripts.
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { instant, plusMinutes } from '../../src/domain/time/instant.js';
import { Clock } from '../../src/platform/clock.js';
import { isoOf, parseInstant } from '../../src/platform/iso-instant.js';
import { MONDAY_TEN } from '../builders/instant.js';
import { signIn } from '../support/api-client.js';
import { administrator } from '../support/boot.js';
import type { DatabaseKind } from '../support/databases.js';
import { StaffedHall, type HallOptions } from '../support/staffed-hall.js';

export const viewports = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 720 },
  kiosk: { width: 1080, height: 1920 },
  screen: { width: 1920, height: 1080 },
};

export class TestBrowser {
  /** The errors of scripts and the breaches of the content policy so far, each with its page. */
  readonly pageErrors: string[] = [];

  private constructor(
    readonly hall: StaffedHall,
    private readonly browser: Browser,
  ) {}

  /** Opens a hall on a Monday at ten with a running clock. `options`: another city, and its hub. */
  static async open(database: DatabaseKind, options: Omit<HallOptions, 'database'> = {}): Promise<TestBrowser> {
    const hall = await StaffedHall.open({ database, ...options });
    const browser = new TestBrowser(hall, await chromium.connect(browserUrl()));
    browser.setClock(MONDAY_TEN);
    return browser;
  }

  /** Sets the hall's clock to an instant, from which it runs on. */
  setClock(at: string): void {
    const clock = this.hall.server.app.get(Clock);
    clock.follow({ real: clock.realNow(), shown: parseInstant(at), rate: 1 });
  }

  /** Moves the hall's running clock forward. */
  passMinutes(minutes: number): void {
    this.setClock(isoOf(plusMinutes(instant(this.hall.clock.now()), minutes)));
  }

  /** Closes the pages with their sockets before the server. The browser itself stays open for other specs. */
  async close(): Promise<void> {
    await Promise.all(this.browser.contexts().map((context) => context.close()));
    await this.browser.close();
    await this.hall.close();
  }

  /** Opens a page with cookies of its own. `at`: another address than the server's, such as that of a proxy. */
  async visit(path: string, options: BrowserContextOptions = {}, at = this.hall.server.url): Promise<Page> {
    return this.open(await this.context(options), path, at);
  }

  private context(options: BrowserContextOptions): Promise<BrowserContext> {
    return this.browser.newContext({ viewport: viewports.desk, locale: 'en-CA', ...options });
  }

  private async open(context: BrowserContext, path: string, at = this.hall.server.url): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.pageErrors.push(`${path.split('#')[0]}: ${error.message}`));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) this.pageErrors.push(`${path}: ${message.text()}`);
    });
    await page.goto(at + path);
    return page;
  }

  /** Opens the page of a newly paired kiosk. */
  async kiosk(options: BrowserContextOptions = {}): Promise<Page> {
    const key = await this.pair('kiosk');
    return this.visit(`/kiosk/#key=${key}`, { viewport: viewports.kiosk, ...options });
  }

  /** Opens a newly paired lobby screen that starts without a touch and has its sound off. */
  async lobbyScreen(at = this.hall.server.url): Promise<Page> {
    const key = await this.pair('display');
    const path = `/display/?start=1&sound=off#key=${key}&hub=${this.hall.hub}`;
    return this.visit(path, { viewport: viewports.screen, reducedMotion: 'reduce' }, at);
  }

  /** Opens a page of staff with a new session of the administrator. */
  async staff(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const { url } = this.hall.server;
    const { cookie = '' } = (await signIn(url, administrator)).headers;
    const [name = '', value = ''] = cookie.split('=');
    const context = await this.context(options);
    await context.addCookies([{ name, value, url, httpOnly: true }]);
    return this.open(context, path);
  }

  private async pair(kind: 'kiosk' | 'display'): Promise<string> {
    const wanted = { hub: this.hall.hub, kind, label: 'Test device' };
    return (await this.hall.clerk.post<{ key: string }>('/api/v1/devices', wanted)).key;
  }
}

/** The address of the browser that all specs of this test run share. */
function browserUrl(): string {
  const url = process.env.TEST_BROWSER_URL;
  if (!url) throw new Error('TEST_BROWSER_URL is not set: the global setup of the test run starts the browser');
  return url;
}

// A browser on the product's faces: pages that remember what they complained of, and axe for everybody's sake.
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { Clock } from '../../src/platform/clock.js';
import { parseInstant } from '../../src/platform/iso-instant.js';
import { MONDAY_TEN } from '../builders/instant.js';
import { administrator } from '../support/boot.js';
import type { DatabaseKind } from '../support/databases.js';
import { shapeOf } from './page-shape.js';
import { StaffedHall, type HallOptions } from '../support/staffed-hall.js';

export const viewports = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 720 },
  kiosk: { width: 1080, height: 1920 },
  screen: { width: 1920, height: 1080 },
};

export class TestBrowser {
  /** Errors of scripts and of the content policy, by page. */
  readonly complaints: string[] = [];

  private constructor(
    readonly hall: StaffedHall,
    private readonly browser: Browser,
  ) {}

  /** A hall on a Monday at ten, whose clock runs as clocks do. `options`: another city, and its hub. */
  static async open(database: DatabaseKind, options: Omit<HallOptions, 'database'> = {}): Promise<TestBrowser> {
    const hall = await StaffedHall.open({ database, ...options });
    const clock = hall.server.app.get(Clock);
    clock.follow({ real: clock.realNow(), shown: parseInstant(MONDAY_TEN), rate: 1 });
    return new TestBrowser(hall, await chromium.connect(browserUrl()));
  }

  /** Its pages go, and with them their sockets, before the server; the browser stays for other stages. */
  async close(): Promise<void> {
    await Promise.all(this.browser.contexts().map((context) => context.close()));
    await this.browser.close();
    await this.hall.close();
  }

  /** A page of somebody of their own. `at`: another address than the server's, such as a line that can be cut. */
  async visit(path: string, options: BrowserContextOptions = {}, at = this.hall.server.url): Promise<Page> {
    const context = await this.browser.newContext({ viewport: viewports.desk, locale: 'en-CA', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.complaints.push(`${path.split('#')[0]}: ${error.message}`));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) this.complaints.push(`${path}: ${message.text()}`);
    });
    await page.goto(at + path);
    return page;
  }

  async kiosk(options: BrowserContextOptions = {}): Promise<Page> {
    const key = await this.pair('kiosk');
    return this.visit(`/kiosk/#key=${key}`, { viewport: viewports.kiosk, ...options });
  }

  /** A lobby screen that nobody has to touch. */
  async lobbyScreen(at = this.hall.server.url): Promise<Page> {
    const key = await this.pair('display');
    const path = `/display/?start=1&sound=off#key=${key}&hub=${this.hall.hub}`;
    return this.visit(path, { viewport: viewports.screen, reducedMotion: 'reduce' }, at);
  }

  /** Signed in, on a page of staff. */
  async staff(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.visit('/staff/sign-in', options);
    await page.fill('input[name="email"]', administrator.email);
    await page.fill('input[name="password"]', administrator.password);
    await page.click('main button[type="submit"]');
    await page.waitForURL((url) => !url.pathname.includes('sign-in'));
    await page.goto(this.hall.server.url + path);
    return page;
  }

  private async pair(kind: 'kiosk' | 'display'): Promise<string> {
    const wanted = { hub: this.hall.hub, kind, label: 'On browser' };
    return (await this.hall.clerk.post<{ key: string }>('/api/v1/devices', wanted)).key;
  }
}

/** Of the one browser of this test run. */
function browserUrl(): string {
  const url = process.env.TEST_BROWSER_URL;
  if (!url) throw new Error('TEST_BROWSER_URL is not set: the global setup of the test run starts the browser');
  return url;
}

/** The faults that axe has found on pages of each shape. A worker keeps them from one spec to the next. */
const faultsByShape = new Map<string, string[]>();

/**
 * What axe finds, one line for each fault; an empty list is what we want. A page whose shape has been examined before has the
 * same faults. Only a page with frames needs axe's second page, which is slow.
 */
export async function accessibilityFaultsOf(page: Page): Promise<string[]> {
  const shape = await shapeOf(page);
  const known = faultsByShape.get(shape);
  if (known) return known;
  const hasFrames = page.frames().length > 1;
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], preload: false });
  const { violations } = await axe.setLegacyMode(!hasFrames).analyze();
  const faults = violations.map(
    (found) => `${found.id}: ${found.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
  faultsByShape.set(shape, faults);
  return faults;
}

/** How far the page runs off its own window, in pixels. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

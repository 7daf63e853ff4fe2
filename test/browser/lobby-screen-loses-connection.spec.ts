// A lobby screen loses its connection and gets it back. It says so in large letters, and shows no old call as a new one.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TcpProxy } from '../support/tcp-proxy.js';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { TestBrowser } from './test-browser.js';

describe('a lobby screen', () => {
  let browser: TestBrowser;
  let proxy: TcpProxy;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
    proxy = await TcpProxy.to(browser.hall.server.url);
    await browser.hall.openCounter(1);
    await browser.hall.openCounter(2);
  });
  afterAll(async () => {
    await proxy.close();
    await browser.close();
  });

  it('says that its connection is lost, and shows the current board when it is back', async () => {
    const { hall } = browser;
    const screen = await browser.lobbyScreen(proxy.url);
    const first = await hall.takeTicket();
    await hall.callNext(1);
    await screen.locator('.hero .join-number', { hasText: first.ticket }).waitFor({ timeout: 1_000 });

    proxy.cut();
    await screen.getByRole('heading', { name: /This screen is not connected/ }).waitFor({ timeout: 20_000 });
    expect(await accessibilityFaultsOf(screen)).toEqual([]);
    expect(await screen.locator('.hero .join-number').count()).toBe(0);
    const missed = await hall.takeTicket();
    await hall.callNext(2);

    proxy.restore();
    await screen.locator('.hero .join-number', { hasText: missed.ticket }).waitFor({ timeout: 20_000 });
    expect(await screen.locator('.hero.lost').count()).toBe(0);
    await screen.locator('.recent .join-number', { hasText: first.ticket }).waitFor();
  });

  it('says that its hub does not exist', async () => {
    const screen = await browser.visit('/display/?start=1#hub=nowhere');
    await screen.getByText('nowhere').first().waitFor();
    expect(await accessibilityFaultsOf(screen)).toEqual([]);
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});

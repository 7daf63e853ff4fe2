// The screen loses its connection and comes back: it says so in large letters, and never shows an old call as a new one.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Line } from '../support/line.js';
import { faultsOf, Stage } from './stage.js';

describe('a lobby screen', () => {
  let stage: Stage;
  let line: Line;
  beforeAll(async () => {
    stage = await Stage.open('sqlite');
    line = await Line.to(stage.hall.server.url);
    await stage.hall.openCounter(1);
    await stage.hall.openCounter(2);
  });
  afterAll(async () => {
    await line.close();
    await stage.close();
  });

  it('says that it has lost touch, and catches up by itself', async () => {
    const { hall } = stage;
    const screen = await stage.lobbyScreen(line.url);
    const first = await hall.takeTicket();
    await hall.callNext(1);
    await screen.locator('.hero .join-number', { hasText: first.ticket }).waitFor({ timeout: 1_000 });

    line.cut();
    await screen.getByRole('heading', { name: /This screen is not connected/ }).waitFor({ timeout: 20_000 });
    expect(await faultsOf(screen)).toEqual([]);
    expect(await screen.locator('.hero .join-number').count()).toBe(0);
    const missed = await hall.takeTicket();
    await hall.callNext(2);

    line.mend();
    await screen.locator('.hero .join-number', { hasText: missed.ticket }).waitFor({ timeout: 20_000 });
    expect(await screen.locator('.hero.lost').count()).toBe(0);
    await screen.locator('.recent .join-number', { hasText: first.ticket }).waitFor();
  });

  it('says so when its hub does not exist', async () => {
    const screen = await stage.visit('/display/?start=1#hub=nowhere');
    await screen.getByText('nowhere').first().waitFor();
    expect(await faultsOf(screen)).toEqual([]);
  });

  it('found nothing to complain of', () => expect(stage.complaints).toEqual([]));
});

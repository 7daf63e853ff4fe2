import { setTimeout as pause } from 'node:timers/promises';
import type { Board } from '../../src/contract/wire.js';
import { administrator } from '../support/boot.js';
import { Child } from '../support/child.js';
import { ApiClient, signIn } from '../support/api-client.js';
import { emptyDatabase, type TestDatabase } from '../support/databases.js';
import { FORECAST_SERVICE, waitOn } from '../support/forecast-hall.js';
import { rowsOf } from '../support/table-rows.js';

const HALL = '/api/v1/hubs/training-hall';
const boardAt = ({ url }: Child) => new ApiClient(url).get<Board>(`${HALL}/board`);

/** Resolves when the stored forecast is that of the latest change. Before that, boards show a correction of the one before. */
async function keptUpTo(databaseUrl: string, sequence: number): Promise<void> {
  const kept = `SELECT "sequence" FROM "forecast" WHERE "hub" = 'training-hall'`;
  while ((await rowsOf<{ sequence: number }>(databaseUrl, kept))[0]?.sequence !== sequence) await pause(25);
}

/** Opens one counter and takes six tickets. Resolves to the board of another process once it shows their forecast. */
async function fill(databaseUrl: string, child: Child, watched: Child): Promise<Board> {
  const { headers } = await signIn(child.url, administrator);
  const clerk = new ApiClient(child.url, headers);
  await clerk.post('/api/v1/counters/training-hall-1/open');
  for (let index = 0; index < 6; index++)
    await clerk.post(`${HALL}/tickets`, { service: FORECAST_SERVICE, language: 'en' });
  const { sequence } = await boardAt(child);
  await keptUpTo(databaseUrl, sequence);
  const told = await boardAt(watched);
  expect(waitOn(told)?.toMinutes).toBeGreaterThanOrEqual(25);
  return told;
}

describe('a forecast that several processes show', () => {
  let empty: TestDatabase;
  let children: Child[] = [];
  const launch = async (count: number) => {
    children = await Promise.all(Array.from({ length: count }, () => Child.start(empty.url)));
    return children as [Child, ...Child[]];
  };

  afterEach(async () => {
    await Promise.all(children.map((child) => child.kill()));
    await empty.remove();
  });

  it('is the same at two processes, and stays when the one that made it is killed', async () => {
    empty = await emptyDatabase('postgres');
    const [one, other] = (await launch(2)) as [Child, Child];
    const told = await fill(empty.url, one, other);
    expect(waitOn(await boardAt(one))).toEqual(waitOn(told));
    await one.kill();
    expect(waitOn(await boardAt(other))).toEqual(waitOn(told));
  });

  it('is shown by a process that starts after a kill, before it makes one itself', async () => {
    empty = await emptyDatabase('sqlite');
    const [first] = await launch(1);
    const told = await fill(empty.url, first, first);
    await first.kill();
    const [second] = await launch(1);
    expect([waitOn(await boardAt(second)), (await boardAt(second)).sequence]).toEqual([waitOn(told), told.sequence]);
  });
});

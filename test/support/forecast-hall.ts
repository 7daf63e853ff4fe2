// A running hall for stories about forecasts: they read the wait of one service, and make forecasts when they need one.
import type { MyTicketView } from '../../src/contract/my-ticket-wire.js';
import type { Board, IssuedTicketView, WaitRange } from '../../src/contract/wire.js';
import { RecomputeForecast } from '../../src/use-cases/queue/recompute-forecast.js';
import type { DatabaseKind } from './databases.js';
import { StaffedHall } from './staffed-hall.js';

export const FORECAST_SERVICE = 'general-information';
/** The wait that a board shows for that service; null if it shows none. */
export const waitOn = (board: Board): WaitRange | null =>
  board.services.find(({ key }) => key === FORECAST_SERVICE)?.wait ?? null;

export class ForecastHall {
  hall: StaffedHall;

  /** Registers hooks that open the hall for all tests of the surrounding `describe` and empty it after each. */
  constructor(database: DatabaseKind) {
    beforeAll(async () => {
      this.hall = await StaffedHall.open({ database });
    });
    afterEach(() => this.reset());
    afterAll(() => this.hall.close());
  }

  /** Makes a new forecast of the hall now. */
  recompute = (): Promise<boolean> => this.hall.server.app.get(RecomputeForecast).run(this.hall.hub);

  async takeTickets(count: number): Promise<IssuedTicketView[]> {
    const taken: IssuedTicketView[] = [];
    for (let index = 0; index < count; index++) taken.push(await this.hall.takeTicket());
    return taken;
  }

  mine({ token }: Pick<IssuedTicketView, 'token'>): Promise<MyTicketView> {
    return this.hall.resident.get(`/api/v1/my-ticket/${token}`);
  }

  /** Empties the hall and closes all its counters. */
  private async reset(): Promise<void> {
    await this.hall.empty();
    for (const { label, open } of (await this.hall.queue()).counters) {
      if (open) await this.hall.closeCounter(Number(label));
    }
  }
}

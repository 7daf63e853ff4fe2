// A hall whose waits are looked at: what a board says of its one service, and forecasts made when a story wants them.
import type { MyTicketView } from '../../src/contract/my-ticket-wire.js';
import type { Board, IssuedTicketView, WaitRange } from '../../src/contract/wire.js';
import { RecomputeForecast } from '../../src/use-cases/queue/recompute-forecast.js';
import type { DatabaseKind } from './databases.js';
import { StaffedHall } from './staffed-hall.js';

export const FORECAST_SERVICE = 'general-information';
export const waitOn = (board: Board): WaitRange | null =>
  board.services.find(({ key }) => key === FORECAST_SERVICE)?.wait ?? null;

export class ForecastHall {
  private constructor(readonly hall: StaffedHall) {}

  static async open(database: DatabaseKind): Promise<ForecastHall> {
    return new ForecastHall(await StaffedHall.open({ database }));
  }

  recompute = (): Promise<boolean> => this.hall.server.app.get(RecomputeForecast).run(this.hall.hub);

  async takeTickets(count: number): Promise<IssuedTicketView[]> {
    const taken: IssuedTicketView[] = [];
    for (let index = 0; index < count; index++) taken.push(await this.hall.takeTicket());
    return taken;
  }

  mine({ token }: Pick<IssuedTicketView, 'token'>): Promise<MyTicketView> {
    return this.hall.resident.get(`/api/v1/my-ticket/${token}`);
  }

  /** Nobody waits, and no counter is open. */
  async reset(): Promise<void> {
    await this.hall.empty();
    for (const { label, open } of (await this.hall.queue()).counters) {
      if (open) await this.hall.closeCounter(Number(label));
    }
  }
}

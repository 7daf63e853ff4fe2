import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyForecastInput } from '../../../test/builders/random-forecast-input.js';
import { NOW } from '../../../test/builders/forecast-input.js';
import { runs } from '../../../test/support/property-runs.js';
import { instant } from '../time/instant.js';
import { forecast } from './forecast.js';
import { HubRun } from './engine/hub-run.js';
import { runPlanOf } from './engine/run-plan.js';

const everyday = { from: NOW, to: instant(Infinity) };

describe('the calling order', () => {
  it('calls everybody whom some counter takes in the end', () => {
    fc.assert(
      fc.property(anyForecastInput, fc.nat(), (input, seed) => {
        const counters = input.counters.map((counter) => ({ ...counter, takes: [everyday] }));
        const { tickets } = forecast({ ...input, counters }, { seed, runs: 4 });
        for (const { id, service, onlyCounter } of input.waiting) {
          const isTaken = counters.some(
            ({ key, openServices }) => key === onlyCounter || openServices.includes(service),
          );
          expect(tickets.get(id)?.called ?? 0).toBe(isTaken ? 1 : 0);
        }
      }),
      { numRuns: runs(50) },
    );
  });

  it('lets no later arrival go before a ticket under the guard at a counter that takes it', () => {
    fc.assert(
      fc.property(anyForecastInput, fc.nat(), (input, seed) => {
        const plan = runPlanOf(input, seed);
        const { stages, calledAt, counter, joinedAt, order, calls } = new HubRun(plan, 4).play(0, true);
        const takes = (one: number, stage: number, time: number) => {
          const spell = plan.spells.starts.findLastIndex((start) => start <= time);
          return plan.spells.takes[spell]?.[counter[one] as number]?.lines.includes(stages.line[stage] as number);
        };
        for (const stage of plan.waiting) {
          const guard = plan.lines[stages.line[stage] as number]?.guard ?? 0;
          const since = Math.max(joinedAt[stage] as number, (stages.arrivedAt[stage] as number) + guard);
          if (stages.guarded[stage] === 0) continue;
          for (const one of order.subarray(0, calls)) {
            const time = calledAt[one] as number;
            if (time < since || time >= (calledAt[stage] as number) || !takes(one, stage, time)) continue;
            expect(stages.arrivedAt[one]).toBeLessThanOrEqual(stages.arrivedAt[stage] as number);
          }
        }
      }),
      { numRuns: runs(50) },
    );
  });
});

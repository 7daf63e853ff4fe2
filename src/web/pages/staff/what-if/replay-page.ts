// The replay of a past day: the form, and the actual waits beside those with the change.
import { dayText } from '../../../../contract/words/day.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { Hub, Language } from '../../../../domain/hub/hub.js';
import type { DayWaits, WaitFigures } from '../../../../domain/queue/history/replayed-waits.js';
import type { Instant } from '../../../../domain/time/instant.js';
import { isRealDate, localDateOf, plusDays } from '../../../../domain/time/wall-time.js';
import type { ReplayedDay } from '../../../../use-cases/reports/replay-day.js';
import { messagesOf } from '../parts/form-problems.js';
import { type StaffPageContext, staffPageContext, staffText } from '../parts/staff-page-context.js';
import { planLinks } from './plan-links.js';
import { readNumbers } from './read-what-if.js';

const fields = ['day', 'guard', 'credit', 'counters'] as const;
type Typed = Record<(typeof fields)[number], string>;

/** The day and the change to replay. */
export interface ReplayRequest {
  day: string;
  guard?: number;
  credit?: number;
  counters: number;
}

const COUNTERS = ['-2', '-1', '0', '1', '2'] as const;

/** Reads the form from the address. `asked` is undefined without a day or with problems. */
export function readReplay(query: Record<string, unknown>, context: Pick<StaffPageContext, 'language'>) {
  const typed = Object.fromEntries(fields.map((name) => [name, textOf(query[name])])) as Typed;
  const counters = COUNTERS.some((value) => value === typed.counters) ? Number(typed.counters) : 0;
  const order = readNumbers(typed, 'replay', context);
  const asked: ReplayRequest = { day: typed.day, ...order.read, counters };
  const isWrongDay = typed.day !== '' && !isRealDate(typed.day);
  const problems = [
    ...(isWrongDay ? [{ field: 'day', message: staffText(context, 'replay.wrong.day') }] : []),
    ...order.problems,
  ];
  return { typed, problems, asked: typed.day !== '' && problems.length === 0 ? asked : undefined };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 20) : '');

export interface ReplayFacts extends ReturnType<typeof readReplay> {
  hub: Hub;
  asOf: Instant;
  /** Null where nobody was served on that day; absent where nothing was asked. */
  replayed?: ReplayedDay | null;
}

export function replayPage({ hub, asOf, typed, problems, replayed }: ReplayFacts, language: Language) {
  const context = staffPageContext(hub, asOf, language);
  const title = staffText(context, 'replay.link');
  const yesterday = plusDays(localDateOf(asOf, context.zone), -1);
  return {
    path: `/staff/hubs/${hub.key}/replay`,
    title,
    bar: { title, hub: '', closing: '' },
    hubName: textIn(hub.name, language),
    links: planLinks(hub.key, 'replay', context),
    typed: { ...typed, day: typed.day || yesterday },
    now: { guard: hub.policy.walkInGuard, credit: hub.policy.appointmentCredit },
    counters: COUNTERS.map((value) => ({
      value,
      label: staffText(context, `replay.counters.${value}`),
      chosen: value === (typed.counters || '0'),
    })),
    problems,
    wrong: messagesOf(fields, problems),
    nobody:
      replayed === null
        ? staffText(context, 'replay.nobody', { day: dayText(language, typed.day, 'day-and-year') })
        : '',
    result: replayed ? resultOf(replayed, context) : null,
  };
}

function resultOf({ day, asItWas, otherwise }: ReplayedDay, context: StaffPageContext) {
  const minutes = (value: number) => String(Math.round(value));
  const rows = (group: 'walkIn' | 'booked') => {
    const row = (name: keyof WaitFigures) => ({
      name: staffText(context, `replay.figure.${name}`),
      values: [asItWas, otherwise].map(({ [group]: waits }: DayWaits) =>
        name !== 'count' && waits.count === 0 ? '–' : minutes(waits[name]),
      ),
    });
    return {
      name: staffText(context, `replay.${group}`),
      rows: (['count', 'mean', 'nineOfTen', 'ninetyNineOfHundred'] as const).map(row),
    };
  };
  return {
    heading: staffText(context, 'replay.heading', { day: dayText(context.language, day, 'day-and-year') }),
    groups: [rows('walkIn'), rows('booked')],
    uncalled: [asItWas, otherwise].map(({ uncalled }) => String(uncalled)),
  };
}

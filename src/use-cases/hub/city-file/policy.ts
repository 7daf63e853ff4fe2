// Reads the policy of a hub. What it leaves out is as in the first policy; numbers that contradict each other are
// problems of the file. Typical waits are not checked here, because a file is written before there are any.
import { type CallingPolicy, firstPolicy } from '../../../domain/hub/calling-policy.js';
import { type PolicyNumber, policyLimits } from '../../../domain/hub/policy-limits.js';
import { policyProblems } from '../../../domain/hub/policy-problems.js';
import { withCheck, withDescription, type ReadBy, type FieldReader } from './field-readers.js';
import { mapOf, mappingReader } from './mapping-readers.js';
import { knownKeyRule, oneOf, wholeNumber } from './value-readers.js';

const limited = (name: PolicyNumber, description: string): FieldReader<number> =>
  withDescription(description, wholeNumber(policyLimits[name].least, policyLimits[name].most), firstPolicy[name]);

const numbers = {
  appointmentCredit: limited(
    'appointmentCredit',
    'Minutes by which a booking that checked in on time is due before the later of its start and its check-in.',
  ),
  needsCredit: limited('needsCredit', 'Minutes by which a ticket with a declared need is due earlier.'),
  returnCredit: limited('returnCredit', 'Minutes by which a ticket is due earlier when it comes back after a miss.'),
  walkInGuard: limited(
    'walkInGuard',
    'Minutes after which a waiting walk-in or late booking goes first, the longest wait first.',
  ),
  grace: limited('grace', 'Minutes after its start until which a booking is on time.'),
  earlyCheckIn: limited('earlyCheckIn', 'Minutes before its start from which a booking can check in.'),
  noShowAfter: limited(
    'noShowAfter',
    'Minutes after its start after which the seat of a booking that has not checked in is released; not less than the grace.',
  ),
  recallSpacing: limited('recallSpacing', 'Seconds that must pass before a called number is called again.'),
  recallMost: limited('recallMost', 'How many times a number may be called again before it is marked as missed.'),
};

const shape = (offered: string[]) =>
  mappingReader(
    {},
    {
      ...numbers,
      routing: withDescription(
        '`suitable`: needs and languages lead to an open counter that suits, while there is one. `any`: every counter takes everybody.',
        oneOf(['suitable', 'any'] as const),
        firstPolicy.routing,
      ),
      services: withDescription(
        'Numbers of single services of this hub that differ from the hub’s, by key.',
        mapOf(knownKeyRule(offered), mappingReader({}, numbers)),
      ),
    },
  );

export type FilePolicy = ReadBy<ReturnType<typeof shape>>;

/** `offered`: keys of the hub's services. */
export const policyReader = (offered: string[]): FieldReader<FilePolicy> =>
  withCheck(shape(offered), (value, place) => {
    for (const problem of policyProblems(policyFrom(value), { services: {} })) {
      const at = problem.service === undefined ? place : place.at('services').at(problem.service);
      const least = problem.code === 'no-show-before-grace' ? problem.grace : undefined;
      at.at(problem.field).report('contradicts the grace', `noShowAfter of ${least} or more, as long as the grace`);
    }
    return value;
  });

export const policyFrom = ({ services, ...own }: FilePolicy = {}): CallingPolicy => ({
  ...firstPolicy,
  ...own,
  services: Object.fromEntries(services ?? []),
});

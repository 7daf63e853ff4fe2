// The policy of a hub in the city file: what it leaves out is as in the first policy, and numbers that contradict each other
// are problems of the file. What people typically wait is not asked here: a file is written before there is any.
import { type CallingPolicy, firstPolicy } from '../../../domain/hub/calling-policy.js';
import { type PolicyNumber, policyLimits } from '../../../domain/hub/policy-limits.js';
import { policyProblems } from '../../../domain/hub/policy-problems.js';
import { checked, mapOf, object, type Read, type Reader } from './reading.js';
import { keyOf, oneOf, wholeNumber } from './values.js';

const limited = (name: PolicyNumber): Reader<number> => wholeNumber(policyLimits[name].least, policyLimits[name].most);

const numbers = {
  appointmentCredit: limited('appointmentCredit'),
  needsCredit: limited('needsCredit'),
  returnCredit: limited('returnCredit'),
  walkInGuard: limited('walkInGuard'),
  grace: limited('grace'),
  earlyCheckIn: limited('earlyCheckIn'),
  noShowAfter: limited('noShowAfter'),
  recallSpacing: limited('recallSpacing'),
  recallMost: limited('recallMost'),
};

const shape = (offered: string[]) =>
  object(
    {},
    {
      ...numbers,
      routing: oneOf(['suitable', 'any'] as const),
      services: mapOf(keyOf(offered), object({}, numbers)),
    },
  );

export type FilePolicy = Read<ReturnType<typeof shape>>;

/** `offered`: keys of the hub's services. */
export const policy = (offered: string[]): Reader<FilePolicy> =>
  checked(shape(offered), (value, place) => {
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

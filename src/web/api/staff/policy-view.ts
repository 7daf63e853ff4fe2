import type { PolicyRulesView, PolicyVersionView, PolicyView } from '../../../contract/staff-wire.js';
import type { CallingPolicy } from '../../../domain/hub/calling-policy.js';
import { isoOf } from '../../../platform/iso-instant.js';
import type { ListedVersion, PolicyNow } from '../../../use-cases/hub/show-policy.js';

const rulesOf = ({ version: _version, ...rules }: CallingPolicy): PolicyRulesView => rules;

/** The current policy. The typical waits begin with those of the whole hub, if they are known. */
export const policyView = ({ policy, waits, warnings }: PolicyNow): PolicyView => ({
  version: policy.version,
  policy: rulesOf(policy),
  typicalWaits: [
    ...(waits.hub ? [waits.hub] : []),
    ...Object.entries(waits.services).map(([service, wait]) => ({ service, ...wait })),
  ],
  warnings: warnings.map(({ code, field, service }) => ({ code, field, ...(service !== undefined && { service }) })),
});

export const versionView = ({ version, policy, author, note, at, changes }: ListedVersion): PolicyVersionView => ({
  version,
  policy: rulesOf(policy),
  author,
  note,
  at: isoOf(at),
  changes,
});

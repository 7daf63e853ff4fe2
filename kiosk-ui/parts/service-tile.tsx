import type { ServiceView } from '../../src/contract/wire';
import { pick, say } from '../language';
import { submit } from '../submit';
import { WaitText } from './wait-text';

/** Stays in its place when no ticket can be had now, with the reason and nothing to press. */
export function ServiceTile({ service }: { service: ServiceView }) {
  if (!service.walkIn || service.reason) {
    return (
      <div class="tile off">
        <span>{pick(service.name)}</span>
        <span class="why">{service.reason ? pick(service.reason.text) : say('services.noWalkIn')}</span>
      </div>
    );
  }
  return (
    <button type="button" class="tile" onClick={() => void submit({ kind: 'ticket', service: service.key })}>
      <span>{pick(service.name)}</span>
      <span class="leader" />
      {service.wait ? (
        <span class="range">
          <WaitText wait={service.wait} />
        </span>
      ) : (
        <small>{say('services.waitUnknown')}</small>
      )}
    </button>
  );
}

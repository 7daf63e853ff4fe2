import type { ServiceView } from '../../src/contract/wire';
import { pick, say } from '../language';
import { noTicketBecause } from '../service-words';
import { submit } from '../submit';
import { Unbroken } from './unbroken';
import { WaitText } from './wait-text';

/** Stays in its place when no ticket can be had now, with the reason and nothing to press. */
export function ServiceTile({ service }: { service: ServiceView }) {
  const because = noTicketBecause(service);
  if (because !== undefined) {
    return (
      <div class="tile off">
        <span>{pick(service.name)}</span>
        <span class="why">
          <Unbroken>{because}</Unbroken>
        </span>
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

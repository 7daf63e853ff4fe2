import type { ServiceView } from '../../src/contract/wire';
import { pick, kioskText } from '../language';
import { noTicketBecause } from '../service-words';
import { submit } from '../submit';
import { isTooLate } from '../fitting-services';
import { show } from '../visit';
import { Unbroken } from './unbroken';
import { WaitText } from './wait-text';

/** The tile of a service that is too late for today. It leads to the alternatives. */
function LateTile({ service }: { service: ServiceView }) {
  const because = service.reason?.text;
  if (!because) return null;
  return (
    <button type="button" class="tile late" onClick={() => show({ at: 'too-late', service: service.key, because })}>
      <span>{pick(service.name)}</span>
      <span class="why">
        <Unbroken>{kioskText('services.tooLate')}</Unbroken>
      </span>
    </button>
  );
}

/** The tile of a service. If no ticket is issued now, it keeps its place, shows the reason and cannot be pressed. */
export function ServiceTile({ service }: { service: ServiceView }) {
  if (isTooLate(service)) return <LateTile service={service} />;
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
        <small>{kioskText('services.waitUnknown')}</small>
      )}
    </button>
  );
}

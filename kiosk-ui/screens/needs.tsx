import type { Need } from '../../src/contract/wire';
import { kioskText } from '../language';
import { Heading } from '../parts/heading';
import { Icon } from '../parts/icon';
import { toggleNeed } from '../state';
import { show, visit } from '../visit';

/** The needs in the order of their tiles; a need that the queue knows and that is not here does not compile. */
const offeredNeeds = Object.keys({
  seat: true,
  'more-time': true,
  'quiet-place': true,
  'hearing-help': true,
  'lower-counter': true,
  interpreter: true,
  companion: true,
} satisfies Record<Need, true>) as Need[];

function NeedTile({ need }: { need: Need }) {
  const on = visit.value.needs.includes(need);
  const toggle = () => {
    visit.value = toggleNeed(visit.value, need);
  };
  return (
    <button type="button" class="tile" aria-pressed={on} onClick={toggle}>
      <Icon name={on ? 'ticked' : 'box'} />
      <span>{kioskText(`shared.needs.${need}`)}</span>
    </button>
  );
}

/** The choice of needs. It is optional: the kiosk never asks for needs. */
export function NeedsScreen() {
  return (
    <main class="needing">
      <div class="ask">
        <Heading title={kioskText('needs.title')} />
        <p>{kioskText('needs.lead')}</p>
      </div>
      <div class="act needs">
        {offeredNeeds.map((need) => (
          <NeedTile key={need} need={need} />
        ))}
        <button type="button" class="tile first centre" onClick={() => show({ at: 'services', page: 0 })}>
          {kioskText('needs.done')}
        </button>
      </div>
    </main>
  );
}

import { kioskText } from '../language';
import { referenceLength } from '../state';

/** The text for screen readers after each key: the characters typed, and how many are missing. */
function spoken(typed: string): string {
  const missing = referenceLength - typed.length;
  const rest = missing === 0 ? kioskText('reference.complete') : kioskText('reference.remaining', { count: missing });
  return typed ? `${[...typed].join(' ')}, ${rest}` : kioskText('reference.empty');
}

/** The reference as typed so far, with its dash. */
export function Cells({ typed }: { typed: string }) {
  const cells = Array.from({ length: referenceLength }, (_, at) => (
    <b key={at} class={at === typed.length ? 'now' : undefined}>
      {typed[at]}
    </b>
  ));
  const half = Math.floor(referenceLength / 2);
  return (
    <div>
      <p class="cells" aria-hidden="true">
        {cells.slice(0, half)}
        <i />
        {cells.slice(half)}
      </p>
      <p class="hidden-text" role="status">
        {spoken(typed)}
      </p>
    </div>
  );
}

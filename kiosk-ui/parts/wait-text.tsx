import type { WaitRange } from '../../src/contract/wire';
import { rangeText } from '../format';
import { say } from '../language';

/** "15–25 min", turned the right way round in every script. */
export function WaitText({ wait }: { wait: WaitRange }) {
  return (
    <>
      <bdi dir="ltr">{rangeText(wait)}</bdi> <small>{say('shared.minutes')}</small>
    </>
  );
}

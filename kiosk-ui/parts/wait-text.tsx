import type { WaitRange } from '../../src/contract/wire';
import { rangeText } from '../../src/contract/words/quantity';
import { kioskText } from '../language';
import { visit } from '../visit';

/** "15–25 min", turned the right way round in every script. */
export function WaitText({ wait }: { wait: WaitRange }) {
  return (
    <>
      <bdi dir="ltr">{rangeText(visit.value.language, wait.fromMinutes, wait.toMinutes)}</bdi>{' '}
      <small>{kioskText('shared.minutes')}</small>
    </>
  );
}

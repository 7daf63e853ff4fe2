import type { WaitRange } from '../../src/contract/wire';
import { rangeText } from '../../src/contract/words/quantity';
import { kioskText } from '../language';
import { visit } from '../visit';

/** A wait such as "15–25 min". The range reads from left to right in every language. */
export function WaitText({ wait }: { wait: WaitRange }) {
  return (
    <>
      <bdi dir="ltr">{rangeText(visit.value.language, wait.fromMinutes, wait.toMinutes)}</bdi>{' '}
      <small>{kioskText('shared.minutes')}</small>
    </>
  );
}

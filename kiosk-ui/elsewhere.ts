import type { ElsewhereView } from '../src/contract/kiosk-wire';
import { callApi } from './http';
import { deviceKey } from './hub';
import { mainLanguage } from './words';

/** Other hubs that still offer a service today, the best first; empty if the server does not answer. */
export async function elsewhereFor(service: string): Promise<ElsewhereView[]> {
  const path = `/api/v1/kiosk/elsewhere?service=${encodeURIComponent(service)}`;
  const answer = await callApi<ElsewhereView[]>({ path, deviceKey: deviceKey.value ?? '', language: mainLanguage });
  return answer.kind === 'value' ? answer.value : [];
}

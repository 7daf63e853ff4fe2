// Sends a visitor's request for a ticket or check-in. Other touches do nothing meanwhile. After a failure of the
// network the request is repeated with the same key, and only then is the failure shown.
import { signal } from '@preact/signals';
import type { Problem } from '../src/contract/wire';
import { deviceKey, kiosk, link, refresh, refuse } from './hub';
import { type Answer, callApi } from './http';
import type { Issued, KioskVisit, Wish } from './state';
import { show, visit } from './visit';
import { WishKeys } from './wishes';

/** Whether a request is under way. */
export const busy = signal(false);

const keys = new WishKeys();
const pausesMs = [600, 1_500, 3_000];

/** Forgets the keys of a visit, when it ends. */
export const forgetWishes = (): void => keys.forget();

/** The path and body of a request. */
function requestOf(wish: Wish, { language, needs, reference }: KioskVisit): { path: string; body: string } {
  return wish.kind === 'ticket'
    ? { path: '/api/v1/kiosk/tickets', body: JSON.stringify({ service: wish.service, language, needs }) }
    : { path: '/api/v1/kiosk/check-ins', body: JSON.stringify({ reference }) };
}

async function send(wish: Wish): Promise<Answer<Issued>> {
  const { path, body } = requestOf(wish, visit.value);
  const { language } = visit.value;
  const request = { path, body, language, deviceKey: deviceKey.value ?? '', idempotencyKey: keys.keyFor(path, body) };
  let answer = await callApi<Issued>(request);
  for (const pause of pausesMs) {
    if (answer.kind !== 'unreachable') break;
    await new Promise((resume) => setTimeout(resume, pause));
    answer = await callApi<Issued>(request);
  }
  return answer;
}

/** Shows that a service has become too late during the visit. The hub is read again for the reason in all languages. */
async function showTooLate(service: string, { title }: Problem): Promise<void> {
  await refresh();
  const reason = kiosk.value?.services.find(({ key }) => key === service)?.reason;
  show({ at: 'too-late', service, because: reason?.text ?? { [visit.value.language]: title } });
}

/** Takes a ticket or checks in, and shows the result. */
export async function submit(wish: Wish): Promise<void> {
  if (busy.value) return;
  busy.value = true;
  const answer = await send(wish);
  if (answer.kind === 'value') show({ at: 'ticket', issued: answer.value });
  else if (answer.kind === 'unreachable') show({ at: 'refused', wish, problem: 'unreachable' });
  else if (answer.problem.status === 401) refuse(answer.problem.status);
  else if (wish.kind === 'ticket' && answer.problem.code === 'too-late-today')
    await showTooLate(wish.service, answer.problem);
  else show({ at: 'refused', wish, problem: answer.problem });
  busy.value = false;
  if (link.value !== 'unpaired') void refresh();
}

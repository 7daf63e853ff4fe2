// The kiosk's copy of its hub. It is read again every 10 seconds and after each change that the socket reports, so the
// kiosk opens, closes and recovers without a touch.
import { signal } from '@preact/signals';
import { io } from 'socket.io-client';
import type { KioskView } from '../src/contract/kiosk-wire';
import type { Board, HubView } from '../src/contract/wire';
import { setClock } from './clock';
import { takeDeviceKey } from './device';
import { callApi } from './http';
import type { ServerLink } from './state';
import { isNew } from './visit';
import { languages, mainLanguage } from './words';

/** The state of the connection with the server. */
export const link = signal<ServerLink>('connecting');
/** The hub as last read; undefined before the first answer. */
export const kiosk = signal<KioskView | undefined>(undefined);
/** Another hub that is open, for the screen of a closed hub; undefined if the city has none. */
export const elsewhere = signal<HubView | undefined>(undefined);
/** The device's key; undefined when the device is not paired. */
export const deviceKey = signal<string | undefined>(undefined);

const usualPauseMs = 10_000;
const failingPauseMs = 2_500;
const failuresUntilLost = 2;
let failures = 0;
let isReading = false;

/** Reads the hub once. A call while another one is under way does nothing. */
export async function refresh(): Promise<void> {
  if (isReading || !deviceKey.value) return;
  isReading = true;
  const answer = await callApi<KioskView>({
    path: '/api/v1/kiosk',
    deviceKey: deviceKey.value,
    language: mainLanguage,
  });
  isReading = false;
  failures = answer.kind === 'unreachable' ? failures + 1 : 0;
  if (answer.kind === 'value') {
    reloadIfLanguagesChanged(answer.value);
    kiosk.value = answer.value;
    link.value = 'live';
    if (!answer.value.open) await findOpenHub(answer.value.hub, deviceKey.value);
  } else if (answer.kind === 'refusal') {
    refuse(answer.problem.status);
  } else if (failures >= failuresUntilLost) {
    link.value = 'lost';
  }
}

/** Reloads the page between two visits if the city's languages have changed, because the texts are part of the page. */
function reloadIfLanguagesChanged({ languages: present }: KioskView): void {
  if (isNew() && present.join() !== languages.join()) location.reload();
}

/**
 * Finds the city's first other open hub. A hub that never closes is a training hall and is not offered to residents.
 */
async function findOpenHub(ownHub: string, deviceKey: string): Promise<void> {
  const answer = await callApi<HubView[]>({ path: '/api/v1/hubs', deviceKey, language: mainLanguage });
  if (answer.kind !== 'value') return;
  elsewhere.value = answer.value.find((hub) => hub.key !== ownHub && hub.open && hub.closesAt !== undefined);
}

/**
 * A refused key means that this device is not paired (any more); any other refusal is a fault that staff must correct.
 */
export function refuse(status: number): void {
  if (status === 401 || status === 403) link.value = 'unpaired';
  else link.value = 'lost';
}

async function poll(): Promise<void> {
  await refresh();
  setTimeout(() => void poll(), failures > 0 ? failingPauseMs : usualPauseMs);
}

function pair(): void {
  deviceKey.value = takeDeviceKey();
  kiosk.value = undefined;
  link.value = deviceKey.value ? 'connecting' : 'unpaired';
}

function listen(hub: string, key: string): () => void {
  const socket = io('/live', { transports: ['websocket'], auth: { hub, deviceKey: key } });
  socket.on('board', (board: Board) => {
    setClock(board.asOf);
    const known = kiosk.value;
    const isAsKnown = known && board.open === known.open && String(board.languages) === String(known.languages);
    if (!isAsKnown || board.sequence > known.sequence) void refresh();
  });
  return () => socket.disconnect();
}

/** Opens a socket for the hub that the key belongs to, and another one when the device is paired again. */
function followHub(): void {
  let connection = '';
  let stop = () => {};
  kiosk.subscribe((view) => {
    const wanted = view && deviceKey.value ? `${view.hub} ${deviceKey.value}` : connection;
    if (wanted === connection || !view || !deviceKey.value) return;
    connection = wanted;
    stop();
    stop = listen(view.hub, deviceKey.value);
  });
}

/** Connects to the server. Called once, when the page has been loaded. */
export function connect(): void {
  pair();
  followHub();
  void poll();
  window.addEventListener('hashchange', () => {
    pair();
    void refresh();
  });
}

// What the kiosk knows of its hub. It asks every 10 seconds and whenever the live line says that the hub moved on, so it
// opens, closes and comes back by itself, and no touch is needed in the morning.
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

export const link = signal<ServerLink>('connecting');
export const kiosk = signal<KioskView | undefined>(undefined);
/** While this hub is closed: one that is open for some more hours, where the city has one. */
export const elsewhere = signal<HubView | undefined>(undefined);
export const deviceKey = signal<string | undefined>(undefined);

const usualPauseMs = 10_000;
const failingPauseMs = 2_500;
const failuresUntilLost = 2;
let failures = 0;
let asking = false;

/** Asks the server once; a call while one is under way does nothing. */
export async function refresh(): Promise<void> {
  if (asking || !deviceKey.value) return;
  asking = true;
  const answer = await callApi<KioskView>({
    path: '/api/v1/kiosk',
    deviceKey: deviceKey.value,
    language: mainLanguage,
  });
  asking = false;
  failures = answer.kind === 'unreachable' ? failures + 1 : 0;
  if (answer.kind === 'value') {
    renewWords(answer.value);
    kiosk.value = answer.value;
    link.value = 'live';
    if (!answer.value.open) await lookElsewhere(answer.value.hub, deviceKey.value);
  } else if (answer.kind === 'refusal') {
    refuse(answer.problem.status);
  } else if (failures >= failuresUntilLost) {
    link.value = 'lost';
  }
}

/** A page has the words of the languages that the city had when it was opened; others come with a new page, between two visits. */
function renewWords({ languages: now }: KioskView): void {
  if (isNew() && now.join() !== languages.join()) location.reload();
}

/** The city's first other hub that is open and closes again: one that never closes is not where residents go. */
async function lookElsewhere(here: string, deviceKey: string): Promise<void> {
  const answer = await callApi<HubView[]>({ path: '/api/v1/hubs', deviceKey, language: mainLanguage });
  if (answer.kind !== 'value') return;
  elsewhere.value = answer.value.find((hub) => hub.key !== here && hub.open && hub.closesAt !== undefined);
}

/** A refusal of the key means that this device is not paired (any more); any other is a fault for a person to look at. */
export function refuse(status: number): void {
  if (status === 401 || status === 403) link.value = 'unpaired';
  else link.value = 'lost';
}

async function keepAsking(): Promise<void> {
  await refresh();
  setTimeout(() => void keepAsking(), failures > 0 ? failingPauseMs : usualPauseMs);
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

/** Opens the live line of the hub that the key belongs to, and another one when the device is paired anew. */
function followHub(): void {
  let line = '';
  let stop = () => {};
  kiosk.subscribe((view) => {
    const wanted = view && deviceKey.value ? `${view.hub} ${deviceKey.value}` : line;
    if (wanted === line || !view || !deviceKey.value) return;
    line = wanted;
    stop();
    stop = listen(view.hub, deviceKey.value);
  });
}

/** Once, when the page is there. */
export function connect(): void {
  pair();
  followHub();
  void keepAsking();
  window.addEventListener('hashchange', () => {
    pair();
    void refresh();
  });
}

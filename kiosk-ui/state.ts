// One visit at the kiosk as plain data, from the first touch to the ticket. The functions are pure, so screens depend
// on the visit alone, and a new visit keeps nothing of the one before.
import type { KioskView } from '../src/contract/kiosk-wire';
import type {
  CheckedInView,
  IsoInstant,
  IssuedTicketView,
  Language,
  Need,
  Problem,
  Text,
  WaitRange,
} from '../src/contract/wire';

/** A visitor's request to the server. A check-in sends the reference of the visit. */
export type Wish = { kind: 'ticket'; service: string } | { kind: 'check-in' };

/** A ticket as the server issued it. */
export type Issued = IssuedTicketView | CheckedInView;

/** The screen that a visit is at, with its data. `page` counts from 0. */
export type Screen =
  | { at: 'language' }
  | { at: 'services'; page: number }
  | { at: 'needs' }
  | { at: 'reference' }
  | { at: 'too-late'; service: string; because: Text }
  | { at: 'ticket'; issued: Issued }
  | { at: 'refused'; wish: Wish; problem: Problem | 'unreachable' };

/** A visit. */
export interface KioskVisit {
  screen: Screen;
  language: Language;
  needs: Need[];
  /** The typed part of a booking reference, at most `referenceLength` characters, without its dash. */
  reference: string;
  contrast: boolean;
  largeText: boolean;
  helpOpen: boolean;
  /** Whether the choice of another language is open; with two languages there is none. */
  languagesOpen: boolean;
}

/** A new visit. `language` is the city's main language, until the visitor chooses one. */
export const newVisit = (language: Language): KioskVisit => ({
  screen: { at: 'language' },
  language,
  needs: [],
  reference: '',
  contrast: false,
  largeText: false,
  helpOpen: false,
  languagesOpen: false,
});

/** The characters of references: without 0 1 B I O S U, which are mistaken for others (design.md §3). */
export const referenceKeys = [...'23456789ACDEFGHJKLMNPQRTVWXYZ'];
export const referenceLength = 7;

/** Adds a typed character to the reference. A character that no reference has, or one too many, changes nothing. */
export function type(visit: KioskVisit, character: string): KioskVisit {
  const key = character.toUpperCase();
  if (!referenceKeys.includes(key) || visit.reference.length >= referenceLength) return visit;
  return { ...visit, reference: visit.reference + key };
}

/** Removes the last character of the reference. */
export const erase = (visit: KioskVisit): KioskVisit => ({ ...visit, reference: visit.reference.slice(0, -1) });

/** Adds the need, or removes it if the visit has it. */
export function toggleNeed(visit: KioskVisit, need: Need): KioskVisit {
  const has = visit.needs.includes(need);
  return { ...visit, needs: has ? visit.needs.filter((each) => each !== need) : [...visit.needs, need] };
}

/** The state of the connection with the server. `unpaired`: the server refuses the device's key, or there is none. */
export type ServerLink = 'connecting' | 'live' | 'lost' | 'unpaired';

/** The screen that is shown: the visit's own, or one that takes its place. */
export type Face = 'starting' | 'unpaired' | 'out-of-order' | 'closed' | Screen['at'];

/**
 * The screen to show. An issued ticket and a refusal stay in any case, because the visitor must be able to read them; all
 * other screens are replaced when the server is lost or the hub closes.
 */
export function faceOf(link: ServerLink, kiosk: KioskView | undefined, visit: KioskVisit): Face {
  if (visit.screen.at === 'ticket' || visit.screen.at === 'refused') return visit.screen.at;
  if (link === 'unpaired') return 'unpaired';
  if (link === 'lost') return 'out-of-order';
  if (!kiosk) return 'starting';
  return kiosk.open ? visit.screen.at : 'closed';
}

/** Whether a screen is in two languages, because no language has been chosen there. */
export const bilingual = (face: Face): boolean =>
  face === 'language' || face === 'closed' || face === 'out-of-order' || face === 'unpaired' || face === 'starting';

/** The instant by which nine of ten such tickets are called, the upper end of the range. Epoch milliseconds. */
export const latestCallAt = (issuedAt: IsoInstant, wait: WaitRange): number =>
  Date.parse(issuedAt) + wait.toMinutes * 60_000;

// One visit at the kiosk as plain data, from the first touch to the ticket. Everything here is pure, so that a screen
// can only ever show what a visit says, and a new visitor gets nothing of the one before.
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

/** What a visitor asks the server for; a check-in sends the reference of the visit. */
export type Wish = { kind: 'ticket'; service: string } | { kind: 'check-in' };

export type Issued = IssuedTicketView | CheckedInView;

export type Screen =
  | { at: 'language' }
  | { at: 'services'; page: number }
  | { at: 'needs' }
  | { at: 'reference' }
  | { at: 'too-late'; service: string; because: Text }
  | { at: 'ticket'; issued: Issued }
  | { at: 'refused'; wish: Wish; problem: Problem | 'unreachable' };

export interface KioskVisit {
  screen: Screen;
  language: Language;
  needs: Need[];
  /** What has been typed of a booking reference, at most `referenceLength` characters, without its dash. */
  reference: string;
  contrast: boolean;
  largeText: boolean;
  helpOpen: boolean;
  /** Another language is being chosen, where there are more than two. */
  languagesOpen: boolean;
}

/** How every visitor finds the kiosk. `language`: the main one of the city, until they choose. */
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

/** Without 0 1 B I O S, which are mistaken for each other (design.md §3). */
export const referenceKeys = [...'23456789ACDEFGHJKLMNPQRTVWXYZ'];
export const referenceLength = 7;

/** Adds a character; one that no reference has, or that is too many, changes nothing. */
export function type(visit: KioskVisit, character: string): KioskVisit {
  const key = character.toUpperCase();
  if (!referenceKeys.includes(key) || visit.reference.length >= referenceLength) return visit;
  return { ...visit, reference: visit.reference + key };
}

export const erase = (visit: KioskVisit): KioskVisit => ({ ...visit, reference: visit.reference.slice(0, -1) });

export function toggleNeed(visit: KioskVisit, need: Need): KioskVisit {
  const has = visit.needs.includes(need);
  return { ...visit, needs: has ? visit.needs.filter((each) => each !== need) : [...visit.needs, need] };
}

/** How the kiosk stands with its server. */
export type ServerLink = 'connecting' | 'live' | 'lost' | 'unpaired';

export type Face = 'starting' | 'unpaired' | 'out-of-order' | 'closed' | Screen['at'];

/**
 * What is shown. A ticket that was given stays whatever happens after it, and so does an answer that waits to be read;
 * everything else gives way to a server that is gone and to a hub that has closed.
 */
export function faceOf(link: ServerLink, kiosk: KioskView | undefined, visit: KioskVisit): Face {
  if (visit.screen.at === 'ticket' || visit.screen.at === 'refused') return visit.screen.at;
  if (link === 'unpaired') return 'unpaired';
  if (link === 'lost') return 'out-of-order';
  if (!kiosk) return 'starting';
  return kiosk.open ? visit.screen.at : 'closed';
}

/** Faces that stand in both languages, because nobody has chosen one there. */
export const bilingual = (face: Face): boolean =>
  face === 'language' || face === 'closed' || face === 'out-of-order' || face === 'unpaired' || face === 'starting';

/** When nine of ten have been called: the upper end, after the ticket was taken. Epoch milliseconds. */
export const latestCallAt = (issuedAt: IsoInstant, wait: WaitRange): number =>
  Date.parse(issuedAt) + wait.toMinutes * 60_000;

// The wire types that a kiosk reads: its own hub, and other hubs that still offer a service today.
import type { IsoInstant, Language, ReasonView, ServiceView, Text, WaitRange } from './wire.js';

/** A kiosk's own hub, with the services it offers and the languages of the city. */
export interface KioskView {
  /** The hub's key. */
  hub: string;
  name: Text;
  timeZone: string;
  open: boolean;
  opensAt?: IsoInstant;
  closesAt?: IsoInstant;
  reason?: ReasonView;
  services: ServiceView[];
  /** The languages of the city, the main one first. */
  languages: Language[];
  /** The address that residents' phones can reach, without a slash at the end. */
  publicUrl: string;
  sequence: number;
}

/** Another hub that is open and takes walk-ins for a service, with a wait that still fits before it closes. */
export interface ElsewhereView {
  key: string;
  name: Text;
  address: Text;
  timeZone: string;
  closesAt: IsoInstant;
  wait: WaitRange | null;
}

// What a kiosk reads of its hub and of others.
import type { IsoInstant, Language, ReasonView, ServiceView, Text, WaitRange } from './wire.js';

export interface KioskView {
  /** The hub's key; `name` and `timeZone` are for the screen's head and clock. */
  hub: string;
  name: Text;
  timeZone: string;
  open: boolean;
  opensAt?: IsoInstant;
  closesAt?: IsoInstant;
  reason?: ReasonView;
  services: ServiceView[];
  languages: Language[];
  /** What residents' phones reach, without a slash at the end. */
  publicUrl: string;
  sequence: number;
}

/** Another hub where a service is to be had today: open, with a wait that still fits. */
export interface ElsewhereView {
  key: string;
  name: Text;
  address: Text;
  timeZone: string;
  closesAt: IsoInstant;
  wait: WaitRange | null;
}

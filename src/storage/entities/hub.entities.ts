// What a city configures. `version` changes with every change of a hub's configuration, so that it can be cached.
import { Entity, Index } from 'typeorm';
import type { BookingRules, ServiceChannels, CityService, Fee, NumberSeries } from '../../domain/hub/city-service.js';
import type { CallingPolicy } from '../../domain/hub/calling-policy.js';
import type {
  Closure,
  Counter,
  CounterFeature,
  Language,
  OpeningRules,
  Text,
  WallRange,
} from '../../domain/hub/hub.js';
import type { Instant } from '../../domain/time/instant.js';
import { AtInstant, Characters, Integer, Json, Key, nullableColumn, YesNo } from '../columns.js';

@Entity('hub')
export class HubRow {
  @Key() key: string;
  @Integer() position: number;
  @Json() name: Text;
  @Json() address: Text;
  /** All layers except closures, which are rows of their own. */
  @Json() opening: Omit<OpeningRules, 'closures'>;
  @Json() policy: CallingPolicy;
  @Characters(22) version: string;
}

@Entity('closure')
export class ClosureRow implements Closure {
  @Key() hub: string;
  @Key() id: string;
  @AtInstant() from: Instant;
  @AtInstant() to: Instant;
  @Json() reason: Text;
}

@Entity('city_service')
export class CityServiceRow implements CityService {
  @Key() hub: string;
  @Key() key: string;
  @Integer() position: number;
  @Json() name: Text;
  @Json() description: Text;
  @Json() whatToBring: Text[];
  @Json(nullableColumn) fee?: Fee;
  @Json(nullableColumn) online?: CityService['online'];
  @Integer() minutes: number;
  @Json() series: NumberSeries;
  @Json() channels: ServiceChannels;
  @Json() booking: BookingRules;
  @Json(nullableColumn) applicationNumber?: CityService['applicationNumber'];
  @Json(nullableColumn) words?: CityService['words'];
  @Json(nullableColumn) after?: string[];
  @Json(nullableColumn) eligibility?: CityService['eligibility'];
}

@Entity('counter')
@Index('ix_counter_key', ['key'])
export class CounterRow implements Counter {
  @Key() hub: string;
  @Key() key: string;
  @Integer() position: number;
  @Characters(8) label: string;
  @Json() services: string[];
  @Json() features: CounterFeature[];
  @Json(nullableColumn) languages: Language[];
  @Json(nullableColumn) tiers: string[][];
  @Json(nullableColumn) breaks: WallRange[];
  @YesNo() open: boolean;
  @Json() openServices: string[];
  @AtInstant(nullableColumn) backAt: Instant | null;
}

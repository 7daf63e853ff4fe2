// What a hub has learned from its events, and its latest forecast: one row a hub, which is replaced and never part of
// the log.
import { Entity } from 'typeorm';
import type { ObservedShowUps } from '../../domain/booking/observed-show-ups.js';
import type { ForecastBody, ToldForecast } from '../../domain/forecast/promise/told-forecast.js';
import type { HubLearning } from '../../domain/queue/history/learning.js';
import type { Instant } from '../../domain/time/instant.js';
import { AtInstant, Characters, Integer, Json, Key } from '../columns.js';

@Entity('hub_learning')
export class HubLearningRow {
  @Key() hub: string;
  @Integer() upTo: number;
  @Json() visits: Omit<HubLearning, 'upTo'>;
  @Json() showUps: ObservedShowUps;
}

@Entity('forecast')
export class ForecastRow implements ToldForecast {
  @Key() hub: string;
  @Integer() sequence: number;
  @AtInstant() at: Instant;
  @Characters(22) setUp: string;
  @Json() body: ForecastBody;
}

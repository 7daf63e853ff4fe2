// The counted walk-ins of past days, which say nothing about a person.
import { Entity } from 'typeorm';
import type { Weekday } from '../../domain/hub/hub.js';
import type { ArrivalDay } from '../../domain/queue/history/arrivals.js';
import { Integer, Json, Key } from '../columns.js';

@Entity('arrival_day')
export class ArrivalDayRow implements ArrivalDay {
  @Key() hub: string;
  @Key(10) day: string;
  @Integer() weekday: Weekday;
  @Json() open: number[];
  @Json() walkIns: ArrivalDay['walkIns'];
}

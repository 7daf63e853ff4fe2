// Every version of a hub's policy. The author's note is stored here and nowhere else.
import { Entity } from 'typeorm';
import type { CallingPolicy } from '../../domain/hub/calling-policy.js';
import type { FileSettings } from '../../domain/hub/file-settings.js';
import type { PolicyVersion } from '../../domain/hub/policy-version.js';
import type { Instant } from '../../domain/time/instant.js';
import { AtInstant, Characters, Integer, Json, Key } from '../columns.js';

@Entity('policy_version')
export class PolicyVersionRow implements PolicyVersion {
  @Key() hub: string;
  @Integer({ primary: true }) version: number;
  @Json() policy: CallingPolicy;
  @Characters(120) author: string;
  @Characters(300) note: string;
  @AtInstant() at: Instant;
}

/** What the last city file said about settings of a hub that its supervisor may change. */
@Entity('file_choices')
export class FileChoicesRow {
  @Key() hub: string;
  @Json() choices: FileSettings;
}

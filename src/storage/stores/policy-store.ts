// The versions of each hub's policy, and what the last city file said about it.
import type { QueryRunner } from 'typeorm';
import { type CallingPolicy, firstPolicy } from '../../domain/hub/calling-policy.js';
import type { FileSettings } from '../../domain/hub/file-settings.js';
import type { PolicyVersion } from '../../domain/hub/policy-version.js';
import { FileChoicesRow, PolicyVersionRow } from '../entities/policy.entities.js';
import { Rows } from '../rows.js';

export class PolicyStore {
  private readonly rows: Rows<PolicyVersionRow>;
  private readonly files: Rows<FileChoicesRow>;

  constructor(runner: QueryRunner) {
    this.rows = new Rows(runner, PolicyVersionRow);
    this.files = new Rows(runner, FileChoicesRow);
  }

  /** The key (hub, version) refuses a second version with the same number. */
  add(version: PolicyVersion): Promise<void> {
    return this.rows.insert(version);
  }

  /** The policy in that version; undefined when it is from before versions were stored. */
  async inVersion(hub: string, version: number): Promise<CallingPolicy | undefined> {
    const [row] = await this.rows.find({ hub, version });
    return row && { ...firstPolicy, ...row.policy };
  }

  /** The latest first. */
  async versions(hub: string, most: number): Promise<PolicyVersion[]> {
    const rows = await this.rows.select(`WHERE "hub" = ? ORDER BY "version" DESC LIMIT ${most}`, [hub]);
    return rows.map((row) => ({ ...row, policy: { ...firstPolicy, ...row.policy } }));
  }

  /** What the last city file said about a hub; undefined when none was noted yet. */
  async fileChoices(hub: string): Promise<FileSettings | undefined> {
    const [row] = await this.files.find({ hub });
    return row?.choices;
  }

  async noteFile(hub: string, choices: FileSettings): Promise<void> {
    if ((await this.files.update({ hub }, { choices })) === 0) await this.files.insert({ hub, choices });
  }
}

// A supervisor who reads and changes a hub's policy through the API.
import type { PolicyRulesView, PolicyVersionView, PolicyView } from '../../src/contract/staff-wire.js';
import type { Problem } from '../../src/contract/wire.js';
import type { ApiAnswer, ApiClient } from './api-client.js';
import type { StaffedHall } from './staffed-hall.js';

export class PolicySupervisor {
  constructor(
    /** A story whose hall may be another one for each test. */
    private readonly story: { hall: StaffedHall },
    /** The member of staff who acts; the clerk by default. */
    private readonly staff?: ApiClient,
  ) {}

  get path(): string {
    return `/api/v1/hubs/${this.story.hall.hub}/policy`;
  }

  private get who(): ApiClient {
    return this.staff ?? this.story.hall.clerk;
  }

  now(): Promise<PolicyView> {
    return this.who.get(this.path);
  }

  versions(): Promise<PolicyVersionView[]> {
    return this.who.get(`${this.path}/versions`);
  }

  /** Tries a change and returns any answer. `version`: the version that the author has seen; the current one by default. */
  async tryTo(
    changes: Partial<PolicyRulesView>,
    { note = 'Try it for a week', version }: { note?: string; version?: number } = {},
  ): Promise<ApiAnswer<PolicyView & Problem>> {
    const now = await this.now();
    const wish = { version: version ?? now.version, note, policy: { ...now.policy, ...changes } };
    return this.who.send('PUT', this.path, wish);
  }

  async change(changes: Partial<PolicyRulesView>, note?: string): Promise<PolicyView> {
    const { status, body } = await this.tryTo(changes, { note });
    expect({ status, body }).toMatchObject({ status: 200 });
    return body;
  }
}

// Who may do what. Greeters bring people in, agents serve them, supervisors also run their hubs, administrators the city.
// A partner is an agency that the city trusts: it books for its clients and does nothing else.

export const staffRoles = ['greeter', 'agent', 'supervisor', 'administrator', 'partner'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** An account without its secrets. */
export interface Staff {
  id: string;
  name: string;
  roles: StaffRole[];
  /** Keys of the hubs it works at; an administrator works at all. */
  hubs: string[];
}

/** What needs permission, by kind of work. */
export type Duty = 'book' | 'greet' | 'serve' | 'supervise' | 'administer';

const duties = {
  greeter: ['book', 'greet'],
  agent: ['book', 'greet', 'serve'],
  supervisor: ['book', 'greet', 'serve', 'supervise'],
  administrator: ['book', 'greet', 'serve', 'supervise', 'administer'],
  partner: ['book'],
} satisfies Record<StaffRole, Duty[]>;

/** The first administrator holds every role at every hub, so an administrator may do all duties everywhere. */
export function mayDo(staff: Staff, duty: Duty, hub?: string): boolean {
  const here = hub === undefined || staff.roles.includes('administrator') || staff.hubs.includes(hub);
  return here && staff.roles.some((role) => (duties[role] as Duty[]).includes(duty));
}

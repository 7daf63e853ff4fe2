// The reasons why a supervisor takes a ticket from a counter. The list is closed, because events store the reason.
export const releaseReasons = ['agent-away', 'connection-lost', 'by-mistake'] as const;
export type ReleaseReason = (typeof releaseReasons)[number];

import type { Provider, Type } from '@nestjs/common';

/** Pages for agents, greeters, supervisors and administrators, and what they need. */
export const staffPages: { controllers: Type[]; providers: Provider[] } = { controllers: [], providers: [] };

import type { Provider, Type } from '@nestjs/common';

/** The residents' pages, and what they need. */
export const residentPages: { controllers: Type[]; providers: Provider[] } = { controllers: [], providers: [] };

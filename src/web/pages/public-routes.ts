// Decorators for the controllers of residents' pages, which have limits per address and are not in the API's description.
import { applyDecorators, Controller, Query, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { NoteWrongLinks } from '../http/proof/note-wrong-links.js';
import { PublicLimit } from '../http/public-limit.js';
import { textOf } from './public-page.js';

/** A controller of pages below this path. */
export const PagesAt = (path: string) =>
  applyDecorators(ApiExcludeController(), UseGuards(PublicLimit), Controller(path));

/** A controller of pages that need a link with a token. Wrong links are counted as tries of the address. */
export const LinkPagesAt = (path: string) => applyDecorators(PagesAt(path), UseInterceptors(NoteWrongLinks));

/** Parameter of a handler: the token of the link; '' where it is absent. */
export const LinkToken = () => Query('token', { transform: textOf });

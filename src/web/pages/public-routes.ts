// Where pages of residents stand: within the limits per address, and no part of the API's description.
import { applyDecorators, Controller, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { NoteWrongLinks } from '../http/proof/note-wrong-links.js';
import { PublicLimit } from '../http/public-limit.js';

export const PagesAt = (path: string) =>
  applyDecorators(ApiExcludeController(), UseGuards(PublicLimit), Controller(path));

/** Pages that only a link opens: an address that tries wrong ones is noted. */
export const LinkPagesAt = (path: string) => applyDecorators(PagesAt(path), UseInterceptors(NoteWrongLinks));

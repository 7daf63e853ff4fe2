// Functions that the sentences of letters share.
import type { KeyIn } from '../contract/languages/message-keys.js';
import type { Language } from '../domain/hub/hub.js';
import { type Facts, translate } from '../platform/sentences.js';

/** A sentence of the section `post` of the language files. */
export const letterSentence = (language: Language, key: KeyIn<'post'>, facts?: Facts): string =>
  translate(language, `post.${key}`, facts);

/** The text with plain spaces and hyphens, which a short message can hold. */
export const withPlainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2011/g, '-');

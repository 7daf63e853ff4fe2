// Texts that people type and other people read: one visible line, which cannot move, cover or turn what stands beside it.

/** Control characters and the ends of lines and paragraphs (categories Cc, Zl, Zp of Unicode). */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/**
 * Characters that nobody sees: marks of direction and of its change (Unicode Annex 9), blanks of no width, and fillers that
 * are letters by their category. The joiners U+200C and U+200D stay, because Persian and Indic names are written with them.
 */
const UNSEEN =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]/gu;

/** The text as one visible line without blanks at its ends: controls become a space, and what nobody sees is left out. */
export function oneLine(typed: string): string {
  const line = typed.replace(CONTROLS, ' ').replace(UNSEEN, '').trim();
  return /[^\s\u200c\u200d]/u.test(line) ? line : '';
}

/** `https://…`, `www.…`, `prize.example/…` and the usual endings of hosts. */
const WEB_ADDRESS = /:\/\/|\bwww\.|[\p{L}\d-]\.\p{L}{2,}\/|[\p{L}\d-]{2,}\.(?:com|net|org|info|biz)\b/iu;

/**
 * Whether a text may stand as the name of a person in the city's letters. A name with the address of a web page would make
 * a letter of the city carry the advertisement of a stranger.
 */
export const isName = (text: string): boolean => text !== '' && !WEB_ADDRESS.test(text);

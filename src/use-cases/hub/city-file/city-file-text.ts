// The text of a city file. It is UTF-8; another encoding would put wrong letters on every page.
import { readFile } from 'node:fs/promises';
import { CityFileError } from './city-file-error.js';

const NEWLINE = 0x0a;

/** Reads the file. Throws CityFileError with the line of the first letter that is not UTF-8, and Node's error of reading. */
export async function readCityText(file: string): Promise<string> {
  return cityText(await readFile(file), file);
}

/** The text of these bytes, without a mark at its beginning. `file` is used in the message only. */
export function cityText(bytes: Uint8Array, file: string): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    const line = wrongLine(bytes);
    throw new CityFileError([
      { file, line, path: '', message: 'this line is not UTF-8', allowed: 'save the file with the encoding UTF-8' },
    ]);
  }
}

/** The number of the first line that is not UTF-8; a line break never stands inside a letter of UTF-8. */
function wrongLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(NEWLINE, from);
    const to = end < 0 ? bytes.length : end + 1;
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to;
  }
  return line;
}

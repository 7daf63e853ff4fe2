// Reads a city file: from its text to a whole city, or to every problem of the file at once.
import { assembleHub } from './assemble-hub.js';
import type { City } from './city.js';
import { fileCityReader } from './file-city.js';
import { type MissingText, readFileNodes } from './file-node.js';

/** The city of a file, with the texts that are missing in some language. */
export interface CityOfFile extends City {
  missing: MissingText[];
}

/**
 * Reads a city file (docs/city-file.md). `fileName` is used in messages only. Counters start closed; closures are no
 * part of a file. Throws CityFileError with all problems, each with line, path and what is allowed.
 */
export function readCityFile(text: string, fileName: string): CityOfFile {
  const { value: file, languages, missing } = readFileNodes(text, fileName, (top) => fileCityReader.read(top));
  const hubs = [...file.hubs].map(([key, hub], index) => assembleHub(file, key, hub, index + 1));
  return { name: file.name, languages, hubs, missing };
}

// Reads a city file: from its text to a whole city, or to every problem of the file at once.
import { assembleHub } from './assemble-hub.js';
import type { City } from './city.js';
import { fileCity } from './file-city.js';
import { readPage } from './place.js';

/**
 * Reads a city file (docs/city-file.md). `fileName` is for the messages only.
 * Counters start closed; closures are no part of a file.
 * Throws CityFileError with all problems, each with line, path and what is allowed.
 */
export function readCityFile(text: string, fileName: string): City {
  const file = readPage(text, fileName, (top) => fileCity.read(top));
  return { name: file.name, hubs: [...file.hubs].map(([key, hub], index) => assembleHub(file, key, hub, index + 1)) };
}

// Writes docs/city-file.schema.json, with which editors complete and check a city file. The schema comes from the built
// reader of city files.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cityFileSchema } from '../dist/use-cases/hub/city-file/file-city.js';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const schema = path('docs/city-file.schema.json');
writeFileSync(schema, `${JSON.stringify(cityFileSchema(), null, 2)}\n`);
execFileSync(path('node_modules/.bin/biome'), ['format', '--write', schema], { stdio: 'inherit' });

// The Handlebars engine of the pages: the helpers that templates may call, and the partials that they share. Templates
// get finished strings; an absent one is an error, because a gap in a page would pass unnoticed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { inLanguage } from '../../contract/languages/list.js';
import type { MessageKey } from '../../contract/languages/message-keys.js';
import type { Language } from '../../domain/hub/hub.js';
import { formField } from './form-field.js';
import type { FieldOptions } from './form-field-options.js';
import { translate } from '../../platform/sentences.js';

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}

const views = fileURLToPath(new URL('../views', import.meta.url));
/** The built scripts and styles. The path is right from dist/web/http and from src/web/http. */
export const uiFolder = fileURLToPath(new URL('../../../dist-ui/', import.meta.url));
const manifestFile = join(uiFolder, 'manifest.json');

const engine = Handlebars.create();
const manifest: Record<string, Chunk> = existsSync(manifestFile)
  ? (JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>)
  : {};
const chunksOf = (entry: string): Chunk[] => {
  const chunk = manifest[entry];
  return chunk ? [chunk, ...(chunk.imports ?? []).flatMap(chunksOf)] : [];
};

engine.registerHelper('t', function t(this: unknown, key: MessageKey, options: Handlebars.HelperOptions) {
  const { language } = options.data.root as { language: Language };
  return translate(language, key, options.hash as Record<string, unknown>);
});
engine.registerHelper('styles', (entry: string) => {
  // Vite lists a chunk's own styles before the shared ones, but they must come last to override them
  const files = new Set(
    chunksOf(entry)
      .flatMap((chunk) => chunk.css ?? [])
      .reverse(),
  );
  return new engine.SafeString([...files].map((file) => `<link rel="stylesheet" href="/${file}">`).join(''));
});
engine.registerHelper('script', (entry: string) => {
  const [main, ...rest] = chunksOf(entry);
  if (!main) return '';
  const files = [...new Set(rest.map((chunk) => chunk.file))];
  const preload = files.map((file) => `<link rel="modulepreload" href="/${file}">`).join('');
  return new engine.SafeString(`${preload}<script type="module" src="/${main.file}"></script>`);
});
engine.registerHelper('in-language', (code: Language) => {
  const { lang, dir } = inLanguage(code);
  return new engine.SafeString(`lang="${engine.escapeExpression(lang)}" dir="${dir}"`);
});
engine.registerHelper('is', (a: unknown, b: unknown) => a === b);
engine.registerHelper('form-field', (...args: unknown[]) => {
  const { hash } = args.at(-1) as { hash: FieldOptions };
  const prepared = args.length > 1 ? (args[0] as FieldOptions) : {};
  return new engine.SafeString(renderTemplate('fields/field', formField({ ...prepared, ...hash })));
});
for (const folder of ['fields', 'icons', 'partials']) {
  for (const file of readdirSync(join(views, folder), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.hbs')) continue;
    engine.registerPartial(basename(file, '.hbs'), readFileSync(join(views, folder, file), 'utf8').trimEnd());
  }
}

const compiled = new Map<string, Handlebars.TemplateDelegate>();
function templateOf(name: string): Handlebars.TemplateDelegate {
  const cached = compiled.get(name);
  if (cached) return cached;
  const template = engine.compile(readFileSync(join(views, `${name}.hbs`), 'utf8'), { strict: true });
  compiled.set(name, template);
  return template;
}

/** `name` is the file's path below views without its extension, as in `resident/home`. */
export const renderTemplate = (name: string, data: object): string => templateOf(name)(data);

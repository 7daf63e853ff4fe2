// Checks the templates against the pages that draw them: each name in a template is in the type of what is passed to it, and
// each view that is drawn is there. `node .ci/check-views.mjs [root]`
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import ts from 'typescript';
import { TemplateNeeds } from './template-needs.mjs';

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
const views = join(root, 'src/web/views');

/** The functions that draw a view: where their callers say which one and pass its data, and the folder that they add. */
const renderers = {
  renderTemplate: { view: 0, data: 1, folder: '' },
  renderPage: { view: 1, data: 2, folder: '', layout: true },
  residentPage: { view: 1, data: 2, folder: 'resident/', layout: true },
  showStaffPage: { view: 1, data: 3, folder: 'staff/', layout: true },
};

const templates = new Map();
const partials = new Map();
for (const path of readdirSync(views, { recursive: true }).filter((name) => name.endsWith('.hbs'))) {
  const file = `src/web/views/${path}`;
  const parsed = Object.assign(Handlebars.parse(readFileSync(join(views, path), 'utf8')), { file });
  templates.set(path.slice(0, -'.hbs'.length), parsed);
  if (/^(fields|icons|partials)\//.test(path)) partials.set(basename(path, '.hbs'), parsed);
}

const config = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.json'), { incremental: false }, ts.sys);
const files = config.fileNames.filter((file) => /\/src\/web\//.test(file) && !file.endsWith('.spec.ts'));
const program = ts.createProgram(files, config.options);
const checker = program.getTypeChecker();
const sources = files.map((file) => program.getSourceFile(file));

/** Every call of one of these functions. */
function callsIn(node, names) {
  const found = [];
  const visit = (child) => {
    if (ts.isCallExpression(child) && names.includes(child.expression.getText())) found.push(child);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
}

const functionNamed = (name) =>
  sources
    .flatMap((source) => source.statements)
    .find((node) => ts.isFunctionDeclaration(node) && node.name.text === name);

const literalsOf = (type) => (type.isUnion() ? type.types : [type]).map((part) => part.isStringLiteral() && part.value);

/** What a renderer adds to the data of its callers, by name: the parts of what it passes on that are not its own parameter's. */
function addedBy(renderer) {
  const inner = callsIn(functionNamed(renderer), Object.keys(renderers));
  const passed = inner.map((call) =>
    checker.getTypeAtLocation(call.arguments[renderers[call.expression.getText()].data]),
  );
  const parts = passed.flatMap((type) => (type.isIntersection() ? type.types : [type]));
  const own = parts.filter((part) => !(part.flags & ts.TypeFlags.TypeParameter));
  const above = inner.flatMap((call) => [...(given.get(call.expression.getText()) ?? [])]);
  return new Map([
    ...above,
    ...own.flatMap((part) => checker.getPropertiesOfType(part)).map((one) => [one.name, checker.getTypeOfSymbol(one)]),
  ]);
}

const given = new Map([['renderTemplate', new Map()]]);
for (const name of Object.keys(renderers).slice(1)) if (functionNamed(name)) given.set(name, addedBy(name));

const fieldOptions = functionNamed('formField')?.parameters[0];
const options = fieldOptions
  ? checker
      .getTypeAtLocation(fieldOptions)
      .getProperties()
      .map(({ name }) => name)
  : [];
const needs = new TemplateNeeds(checker, { templates, partials, options });
const drawn = new Set();

function checkCall(call) {
  const renderer = call.expression.getText();
  const { view, data, folder, layout } = renderers[renderer];
  const source = call.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(call.getStart());
  const caller = `${relative(root, source.fileName)}:${line + 1}`;
  const names = literalsOf(checker.getTypeAtLocation(call.arguments[view]));
  if (names.includes(false)) return void needs.problems.add(`${caller} does not say which view it draws`);
  const type = checker.getTypeAtLocation(call.arguments[data]);
  for (const name of names.map((one) => `${folder}${one}`)) {
    drawn.add(name);
    needs.check(name, type, given.get(renderer), caller);
    if (layout) needs.check(`${name.slice(0, name.indexOf('/'))}/layout`, type, given.get(renderer), caller);
  }
}

/** A renderer that passes on its caller's view is looked at where it is called. */
const isInRenderer = (node) =>
  ts.findAncestor(node, (one) => ts.isFunctionDeclaration(one) && one.name?.text in renderers) !== undefined;
for (const source of sources) {
  for (const call of callsIn(source, Object.keys(renderers))) if (!isInRenderer(call)) checkCall(call);
}
for (const name of templates.keys()) {
  const isPart = partials.has(basename(name)) || name.endsWith('/layout');
  if (!isPart && !drawn.has(name)) needs.problems.add(`src/web/views/${name}.hbs is drawn by nothing`);
}
for (const problem of needs.all()) console.error(problem);
if (needs.all().length > 0) process.exitCode = 1;

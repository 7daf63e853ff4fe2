// Writes dist-api/answers.json: the JSON Schema of the answer of each API call, made from the types of the code.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const filesOf = (folder, ending) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(root, folder, path));
const contract = filesOf('src/contract', '.ts');
const controllers = filesOf('src/web', '-controller.ts');

const settings = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.build.json'), {}, { ...ts.sys });
const program = ts.createProgram([...contract, ...controllers], { ...settings.options, incremental: false });
const checker = program.getTypeChecker();

/** The types of the contract; some of them stand in the domain, and the contract exports them further. */
const contractTypes = contract
  .flatMap((path) => checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(path))))
  .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));

const schemas = {};
const wordsOf = (symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker));
const isKind = (flags) => (type) => (type.flags & flags) !== 0;

/** Returns the JSON Schema of a type. Objects that the contract names become references to `schemas`. */
function schemaOf(type) {
  if (type.isUnion() || isKind(ts.TypeFlags.Boolean)(type)) return schemaOfUnion(type.types ?? [type]);
  if (isKind(ts.TypeFlags.String)(type)) return { type: 'string' };
  if (isKind(ts.TypeFlags.Number)(type)) return { type: 'number' };
  if (type.isStringLiteral()) return { type: 'string', enum: [type.value] };
  if (isKind(ts.TypeFlags.Unknown)(type)) return {};
  if (checker.isArrayType(type)) return { type: 'array', items: schemaOf(checker.getTypeArguments(type)[0]) };
  if (isKind(ts.TypeFlags.Object)(type)) return nameOf(type) ? reference(type) : schemaOfObject(type);
  throw new Error(`${checker.typeToString(type)} has no place in an answer`);
}

/** Leaves out `undefined`, which JSON does not have, makes one enum of all literals, and counts `null` as a type. */
function schemaOfUnion(types) {
  const rest = types.filter(
    (type) => !isKind(ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.BooleanLike)(type),
  );
  const texts = rest.filter((type) => type.isStringLiteral()).map(({ value }) => value);
  const choices = rest.filter((type) => !type.isStringLiteral()).map(schemaOf);
  if (types.some(isKind(ts.TypeFlags.BooleanLike))) choices.push({ type: 'boolean' });
  if (texts.length > 0) choices.push({ type: 'string', enum: texts.sort() });
  if (types.some(isKind(ts.TypeFlags.Null))) choices.push({ type: 'null' });
  if (choices.length === 1) return choices[0];
  const plain = choices.every((choice) => Object.keys(choice).join() === 'type');
  return plain ? { type: choices.map((choice) => choice.type) } : { anyOf: choices };
}

/** Returns the name that the contract gives to a type of object, or undefined if it gives none. */
function nameOf(type) {
  const symbol = type.aliasSymbol ?? type.symbol;
  const isNamed = (symbol?.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) !== 0;
  const isInContract = contract.includes(symbol?.declarations?.[0].getSourceFile().fileName);
  return isNamed && (isInContract || contractTypes.includes(symbol)) ? symbol.name : undefined;
}

function reference(type) {
  const name = nameOf(type);
  if (!schemas[name]) {
    schemas[name] = {}; // A type that contains itself finds this entry and does not make the schema again.
    const description = wordsOf(type.aliasSymbol ?? type.symbol);
    schemas[name] = { ...(description && { description }), ...schemaOfObject(type) };
  }
  return { $ref: `#/components/schemas/${name}` };
}

function schemaOfObject(type) {
  const anyName = checker.getIndexInfoOfType(type, ts.IndexKind.String);
  if (anyName) return { type: 'object', additionalProperties: schemaOf(anyName.type) };
  const properties = checker.getPropertiesOfType(type);
  const required = properties.filter(({ flags }) => !(flags & ts.SymbolFlags.Optional)).map(({ name }) => name);
  const described = Object.fromEntries(properties.map((property) => [property.name, schemaOfProperty(property)]));
  return { type: 'object', properties: described, ...(required.length > 0 && { required }) };
}

/** Reads the written type too, because the checker does not tell an IsoInstant from any other string. */
function schemaOfProperty(property) {
  const description = wordsOf(property);
  const isInstant = property.valueDeclaration?.type?.getText() === 'IsoInstant';
  const schema = isInstant ? { type: 'string', format: 'date-time' } : schemaOf(checker.getTypeOfSymbol(property));
  return { ...schema, ...(description && { description }) };
}

const decoratorsOf = (node) =>
  new Map(
    (ts.getDecorators(node) ?? []).map(({ expression }) => [expression.expression.getText(), expression.arguments]),
  );
const isAction = (member) =>
  ts.isMethodDeclaration(member) && /\b(Get|Post|Put|Patch|Delete)\b/.test([...decoratorsOf(member).keys()].join(' '));
const isDescribed = (node) =>
  ts.isClassDeclaration(node) &&
  decoratorsOf(node).has('Controller') &&
  !decoratorsOf(node).has('ApiExcludeController');

/** Returns the answer's schema by media type, as an OpenAPI document has it; undefined if the call answers no content. */
function contentOf(method) {
  const signature = checker.getSignatureFromDeclaration(method);
  const type = checker.getAwaitedType(checker.getReturnTypeOfSignature(signature));
  if (isKind(ts.TypeFlags.Void)(type)) return undefined;
  const mediaType = decoratorsOf(method).get('Header')?.[1].text.split(';')[0] ?? 'application/json';
  return { [mediaType]: { schema: schemaOf(type) } };
}

const answers = {};
for (const path of controllers) {
  for (const controller of program.getSourceFile(path).statements.filter(isDescribed)) {
    for (const method of controller.members.filter(isAction)) {
      answers[`${controller.name.text}_${method.name.getText()}`] = contentOf(method);
    }
  }
}
reference(checker.getDeclaredTypeOfSymbol(contractTypes.find(({ name }) => name === 'Problem')));

mkdirSync(join(root, 'dist-api'), { recursive: true });
writeFileSync(join(root, 'dist-api/answers.json'), JSON.stringify({ schemas, answers }));

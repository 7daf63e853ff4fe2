// Finds the keys of the language files that TypeScript uses, by the compiler's types: where a key is expected, the given
// expression is a literal, or a union of literals if the key is composed from a code.
import ts from 'typescript';

/** The types of parameters and properties that are keys. */
const KEY_TYPE = /\b(MessageKey|KeyIn|ScreenKey|KioskKey|DisplayKey|Say)\b/;

/** The functions that translate a sentence; each takes the facts of the sentence after its key. */
const SPEAKERS = ['translate', 'say', 'kioskTextIn', 'displayTextIn'];

export class KeyUses {
  /** The keys that are used. */
  used = new Set();
  /** The calls of `SPEAKERS` whose facts are known, as `{ place, keys, facts }`; `facts` are their names. */
  sayings = [];
  /** Each set of keys that some type allows, as a map from a key to the whole key in the language files. */
  #sets = new Map();
  /** The signs of sets that are a whole section. */
  #wholes = new Set();
  /** A cache of `#setOf`. */
  #known = new Map();
  /** The names of all functions that take a key, in all programs read so far. */
  #takers = new Set();
  /** All keys in the forms in which code may write them, whole or within a section. */
  #written = new Set();

  constructor(keys) {
    this.keys = [...keys];
    this.#addSet(this.keys.map((key) => [key, key]));
    for (const screen of ['kiosk', 'display']) {
      const shared = this.#within('shared').map(([name, key]) => [`shared.${name}`, key]);
      this.#addSet([...this.#within(screen), ...shared]);
    }
  }

  /** Notes the keys that the files of a program use, without its specs. `libraries`: whether to load their types. */
  read(configFile, { libraries }) {
    const options = { incremental: false, ...(!libraries && { noResolve: true, types: [] }) };
    const config = ts.getParsedCommandLineOfConfigFile(configFile, options, ts.sys);
    const own = config.fileNames.filter((file) => !/\.spec\.tsx?$|\/test\//.test(file));
    const en = config.fileNames.find((file) => file.endsWith('/languages/en.json'));
    const program = ts.createProgram([...own, ...(en ? [] : ['src/contract/languages/en.json'])], config.options);
    this.checker = program.getTypeChecker();
    this.#known.clear();
    const files = own.map((file) => program.getSourceFile(file));
    for (const { text } of files) {
      for (const [, one, other] of text.matchAll(/KeyIn<'([^']+)'>|saying\([\w.]+, '([^']+)'\)/g)) {
        this.#addSet(this.#within(one ?? other));
      }
    }
    for (const name of files.flatMap(takersIn)) this.#takers.add(name);
    for (const file of files) this.#visit(file);
  }

  #within(section) {
    const inside = this.keys.filter((key) => key.startsWith(`${section}.`));
    return inside.map((key) => [key.slice(section.length + 1), key]);
  }

  #addSet(pairs) {
    const names = pairs.map(([name]) => name);
    this.#sets.set(signOf(names), new Map(pairs));
    this.#wholes.add(signOf(pairs.map(([, key]) => key)));
    for (const name of names) this.#written.add(name);
  }

  #visit(node) {
    if (ts.isStringLiteralLike(node)) {
      if (this.#written.has(node.text)) this.#note(node);
    } else if (ts.isTemplateExpression(node)) this.#note(node);
    else if (ts.isCallExpression(node) && this.#takers.has(nameOf(node.expression))) {
      for (const argument of node.arguments) this.#note(argument);
      if (SPEAKERS.includes(nameOf(node.expression))) this.#noteFacts(node);
    } else if (ts.isJsxExpression(node) && ts.isJsxAttribute(node.parent)) this.#note(node.expression);
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    ts.forEachChild(node, (child) => this.#visit(child));
  }

  #noteFacts(call) {
    const at = call.arguments.findIndex((argument) => this.#keysIn(argument).length > 0);
    if (at < 0) return;
    const file = call.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(call.getStart());
    const facts = call.arguments[at + 1];
    const names = facts ? this.#namesOf(facts) : [];
    if (!names) return;
    this.sayings.push({
      place: `${file.fileName}:${line + 1}`,
      keys: this.#keysIn(call.arguments[at]),
      facts: new Set(names),
    });
  }

  /** Returns the names of an expression's properties, or undefined if its type allows any other. */
  #namesOf(expression) {
    if (ts.isObjectLiteralExpression(expression)) {
      const names = expression.properties.map((one) =>
        ts.isSpreadAssignment(one) ? this.#namesOf(one.expression) : [one.name.text],
      );
      return names.includes(undefined) ? undefined : names.flat();
    }
    const type = this.checker.getTypeAtLocation(expression);
    const parts = type.isUnion() ? type.types : [type];
    if (parts.some((part) => part.flags & ts.TypeFlags.Any || part.getStringIndexType())) return undefined;
    return parts.flatMap((part) => this.checker.getPropertiesOfType(part).map(({ name }) => name));
  }

  /** Notes the keys of an expression. One that may be any key of a section only passes on a key, so it counts for nothing. */
  #note(expression) {
    for (const key of this.#keysIn(expression)) this.used.add(key);
  }

  #keysIn(expression) {
    const wanted = expression && this.checker.getContextualType(expression);
    const set = wanted && this.#setOf(wanted);
    if (!set) return [];
    const given = ts.isStringLiteralLike(expression)
      ? [expression.text]
      : literalsOf(this.checker.getTypeAtLocation(expression));
    const keys = given.map((name) => set.get(name));
    return this.#wholes.has(signOf(keys)) ? [] : keys;
  }

  #setOf(type) {
    if (!this.#known.has(type)) this.#known.set(type, this.#sets.get(signOf(literalsOf(type))));
    return this.#known.get(type);
  }
}

/** Returns the literals of a type. */
const literalsOf = (type) => {
  const parts = type.isUnion() ? type.types : [type];
  return parts.filter((part) => part.isStringLiteral()).map(({ value }) => value);
};

/** Returns a text that tells one set of keys from another: its size, first and last key. */
const signOf = (names) => {
  const sorted = [...names].sort();
  return `${sorted.length} ${sorted[0]} ${sorted.at(-1)}`;
};

const nameOf = (callee) => (ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.text);

/** Returns the names of the functions in a file that take a key. */
function takersIn(file) {
  const names = [];
  const visit = (node) => {
    const takes = node.parameters?.some(({ type }) => type && KEY_TYPE.test(type.getText(file)));
    if (takes) names.push(node.name?.text ?? node.parent?.name?.text);
    if (ts.isVariableDeclaration(node) && /^saying\(/.test(node.initializer?.getText(file) ?? ''))
      names.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return names.filter((name) => name !== undefined);
}

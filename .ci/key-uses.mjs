// Which keys of the language files TypeScript uses, as the compiler's types tell it: where a key is wanted, what is given is a
// text, or a union of texts where the key is put together from a code.
import ts from 'typescript';

/** What takes a key says so by one of these types. */
const KEY_TYPE = /\b(MessageKey|KeyIn|ScreenKey|KioskKey|DisplayKey|Say)\b/;

/** What says a sentence takes its facts after its key. */
const SPEAKERS = ['translate', 'say', 'kioskTextIn', 'displayTextIn'];

export class KeyUses {
  used = new Set();
  /** Where sentences are said: `{ place, keys, facts }`, the names of what is told; without `facts` where nobody can tell. */
  sayings = [];
  /** Every set of keys that something takes, with what each of them is in the language files. */
  #sets = new Map();
  /** Whole sections. */
  #wholes = new Set();
  #known = new Map();
  /** Names of functions that take a key, whatever program they are declared in. */
  #takers = new Set();
  /** All keys as they may be written, whole or within a section. */
  #written = new Set();

  constructor(keys) {
    this.keys = [...keys];
    this.#addSet(this.keys.map((key) => [key, key]));
    for (const screen of ['kiosk', 'display']) {
      const shared = this.#within('shared').map(([name, key]) => [`shared.${name}`, key]);
      this.#addSet([...this.#within(screen), ...shared]);
    }
  }

  /** Notes what the files of a program use, but for its specs. `libraries`: whether their types are needed. */
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

  /** The properties that an expression may have; undefined where it may have others. */
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

  /** An expression that may be any key of a section passes on what was given elsewhere. */
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

const literalsOf = (type) => {
  const parts = type.isUnion() ? type.types : [type];
  return parts.filter((part) => part.isStringLiteral()).map(({ value }) => value);
};

const signOf = (names) => {
  const sorted = [...names].sort();
  return `${sorted.length} ${sorted[0]} ${sorted.at(-1)}`;
};

const nameOf = (callee) => (ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.text);

/** Names of functions that take a key, whatever file they are called in. */
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

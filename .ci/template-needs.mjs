// Compares what a template needs with the type of what its pages pass, as the engine reads it. A name that is written must
// be there, because the engine is strict. A name that is only asked for (`if`, `each`, a helper) may be missing on some pages,
// which then do not draw the block, and must be there on one.
import ts from 'typescript';

/** A text, number or flag from the template itself. */
const LEAF = Symbol('leaf');
const FALSY = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void;

const partsOf = (type) => (type !== LEAF && type.isUnion() ? type.types.flatMap(partsOf) : [type]);
const isFalsy = (type) =>
  type !== LEAF &&
  ((type.flags & FALSY) !== 0 || type.intrinsicName === 'false' || type.value === '' || type.value === 0);
const isNever = (type) => type !== LEAF && (type.flags & ts.TypeFlags.Never) !== 0;
const withoutFalsy = (types) => types.filter((type) => !isFalsy(type) && !isNever(type));

/** Where names are looked up: the alternatives of a context, what a caller of it adds, and which paths a block has asked for. */
class Frame {
  constructor(types, { added = new Map(), given = new Map(), present = new Set() } = {}) {
    Object.assign(this, { types, added, given, present });
  }

  with(present) {
    return new Frame(this.types, { ...this, present: new Set([...this.present, present]) });
  }
}

export class TemplateNeeds {
  problems = new Set();
  /** The places that ask for a name, and whether any page passes it. */
  #asked = new Map();
  #checked = new Set();
  #ids = new Map();

  /** `templates`: the parsed templates by name, and `partials`: those that templates share. `options`: the names of a field's options. */
  constructor(checker, { templates, partials, options }) {
    Object.assign(this, { checker, templates, partials, options });
  }

  /** `data`: the type that is passed; `given`: what the renderer adds to it, by name; `caller`: where, for the message. */
  check(name, data, given, caller) {
    const template = this.templates.get(name);
    if (!template) return void this.problems.add(`${caller} draws ${name}, and there is no such template`);
    this.caller = caller;
    this.root = new Frame(partsOf(data), { given });
    this.#program(template, template.file, [this.root]);
  }

  #program(program, file, frames) {
    for (const node of program?.body ?? []) this.#statement(node, file, frames);
  }

  #statement(node, file, frames) {
    if (node.type === 'BlockStatement') return this.#block(node, file, frames);
    if (node.type === 'PartialStatement') return this.#partial(node, file, frames);
    if (node.type === 'MustacheStatement') this.#typesOf(node, file, frames, { written: true });
  }

  #block(node, file, frames) {
    const helper = node.path.original;
    const [asked] = node.params;
    const types = this.#typesOf(asked, file, frames);
    const { program, inverse } = node;
    const [then, otherwise] = helper === 'unless' ? [inverse, program] : [program, inverse];
    this.#program(otherwise, file, frames);
    const drawn = helper === 'each' ? this.#elementsOf(types, node, file) : withoutFalsy(types);
    if (drawn.length === 0) return;
    const changes = helper === 'each' || helper === 'with';
    this.#program(then, file, changes ? [new Frame(drawn), ...frames] : this.#guarded(asked, frames));
  }

  /** The frames of a block that is drawn only where a path is there. */
  #guarded(asked, frames) {
    if (asked.type !== 'PathExpression' || asked.parts.length === 0) return frames;
    const path = asked.parts.join('.');
    if (asked.data) return frames;
    return frames.map((frame, depth) => (depth === asked.depth ? frame.with(path) : frame));
  }

  #elementsOf(types, node, file) {
    return withoutFalsy(types).flatMap((type) => {
      const isObject = type !== LEAF && (type.flags & ts.TypeFlags.Object) !== 0;
      const element = isObject && (type.getNumberIndexType() ?? type.getStringIndexType());
      if (!element) this.#report(file, node, `goes through ${node.params[0].original}, which is no list`);
      return element ? withoutFalsy(partsOf(element)) : [];
    });
  }

  /** A partial knows its context and what is written beside its name, and nothing around it. */
  #partial(node, file, [frame, ...outer]) {
    const frames = [frame, ...outer];
    const [context] = node.params;
    const added = new Map(node.hash?.pairs.map(({ key, value }) => [key, this.#typesOf(value, file, frames)]));
    if (node.name.type === 'SubExpression') return void this.#typesOf(node.name, file, frames);
    const partial = this.partials.get(node.name.original);
    if (!partial) return this.#report(file, node, `draws the part ${node.name.original}, which is not there`);
    const base = context
      ? new Frame(withoutFalsy(this.#typesOf(context, file, frames)), { added })
      : new Frame(frame.types, { ...frame, added: new Map([...frame.added, ...added]) });
    const seen = [node.name.original, this.#signOf(this.root), this.#signOf(base), ...base.present].join(' ');
    if (this.#checked.has(seen)) return;
    this.#checked.add(seen);
    this.#program(partial, partial.file, [base]);
  }

  /** The types of an expression. `written`: it stands in the page, so that it has to be there. */
  #typesOf(node, file, frames, { written = false } = {}) {
    if (node.type === 'PathExpression') return this.#typesAt(node, file, frames, written);
    if (node.type !== 'MustacheStatement' && node.type !== 'SubExpression') return [LEAF];
    const { path, params, hash } = node;
    const pairs = hash?.pairs ?? [];
    if (params.length + pairs.length === 0) return this.#typesOf(path, file, frames, { written });
    const types = params.map((param) => this.#typesOf(param, file, frames));
    for (const { value } of pairs) this.#typesOf(value, file, frames);
    const unknown = path.original === 'form-field' ? pairs.filter(({ key }) => !this.options.includes(key)) : [];
    for (const { key } of unknown) this.#report(file, node, `gives a field ${key}, which is no option`);
    if (path.original !== 'lookup' || params[1].type !== 'StringLiteral') return [LEAF];
    return this.#property(new Frame(withoutFalsy(types[0])), params[1].value).types;
  }

  #typesAt(node, file, frames, written) {
    const [name, ...rest] = node.parts;
    const isRoot = node.data && name === 'root';
    if (node.data && !isRoot) return [LEAF];
    const frame = isRoot ? this.root : frames[node.depth];
    if (!frame) return this.#report(file, node, `asks for ${node.original}, outside of what it knows`);
    const steps = isRoot ? rest : node.parts;
    if (steps.length === 0) return frame.types;
    let found = { types: [], frame };
    for (const [index, step] of steps.entries()) {
      const isLast = index === steps.length - 1;
      const path = steps.slice(0, index + 1).join('.');
      found = this.#property(found.frame, step);
      const isPresent = frame.present.has(path);
      if (!written && isLast) this.#noteAsked(file, node, found.isKnown);
      else if (!found.isKnown) return this.#report(file, node, `needs ${node.original}, which is not passed`);
      if (isPresent) found.types = withoutFalsy(found.types);
      else if (!found.isAlways && (written || !isLast))
        return this.#report(file, node, `needs ${node.original}, which is not always passed`);
      else if (!isLast && found.types.some(isFalsy))
        return this.#report(file, node, `needs ${node.original}, and ${path} may be nothing`);
      found.frame = new Frame(found.types);
    }
    return found.types;
  }

  /** A name in a context: its types, whether any alternative has it, and whether all of them do. */
  #property({ types: alternatives, added, given }, name) {
    if (added.has(name)) return { types: added.get(name), isKnown: true, isAlways: true };
    const types = [];
    let [isKnown, isAlways] = [false, alternatives.length > 0];
    for (const type of alternatives) {
      const property =
        type === LEAF ? undefined : this.checker.getPropertyOfType(this.checker.getApparentType(type), name);
      const other = property || type === LEAF ? undefined : type.getStringIndexType();
      if (property) types.push(...partsOf(this.checker.getTypeOfSymbol(property)));
      else if (other) types.push(...partsOf(other));
      else if (given.has(name)) types.push(...partsOf(given.get(name)));
      else {
        isAlways = false;
        continue;
      }
      isKnown = true;
      if (property && property.flags & ts.SymbolFlags.Optional && !given.has(name)) isAlways = false;
    }
    return { types, isKnown, isAlways };
  }

  #signOf({ types, added }) {
    const idOf = (type) => this.#ids.get(type) ?? this.#ids.set(type, this.#ids.size).get(type);
    return [...types, ...[...added].flatMap(([name, own]) => [name, ...own])].map(idOf).join('.');
  }

  #noteAsked(file, { loc, original }, isKnown) {
    const place = `${file}:${loc.start.line} asks for ${original}, which no page passes`;
    this.#asked.set(place, isKnown || this.#asked.get(place) === true);
  }

  /** All problems, when every page has been checked. */
  all() {
    return [...this.problems, ...[...this.#asked].filter(([, isKnown]) => !isKnown).map(([place]) => place)];
  }

  #report(file, { loc }, what) {
    this.problems.add(`${file}:${loc.start.line} ${what} (drawn by ${this.caller})`);
    return [];
  }
}

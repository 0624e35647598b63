/** Reads the objects of a PDF, as its description says and with nothing of what wrote it. */
import { inflateSync } from 'node:zlib';

export type Value = number | string | boolean | null | Name | Ref | Operator | readonly Value[] | Dict;
export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
export class Ref {
  readonly ref: number;
  constructor(ref: number) {
    this.ref = ref;
  }
}
/** A word of a page's content, which works on the values before it. */
export class Operator {
  readonly operator: string;
  constructor(operator: string) {
    this.operator = operator;
  }
}
export interface Dict {
  readonly [key: string]: Value;
}

export const isDict = (value: Value | undefined): value is Dict =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Name) &&
  !(value instanceof Ref) &&
  !(value instanceof Operator);

/** Values one after the other, each byte one character. */
export class Values {
  at: number;
  readonly #text: string;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  /** The next value, or nothing at the end. */
  next(): Value | undefined {
    this.#match(/(?:\s|%[^\n\r]*)+/y);
    if (this.at >= this.#text.length) return undefined;
    if (this.#match(/<</y)) return this.#dict();
    if (this.#match(/\[/y)) return this.#until(']');
    if (this.#match(/\(/y)) return this.#string();
    const hex = this.#match(/<([0-9a-fA-F\s]*)>/y);
    if (hex) return Buffer.from((hex[1] ?? '').replace(/\s/g, ''), 'hex').toString('latin1');
    const ref = this.#match(/(\d+) \d+ R\b/y);
    if (ref) return new Ref(Number(ref[1]));
    const number = this.#match(/[+-]?(?:\d+\.?\d*|\.\d+)/y);
    if (number) return Number(number[0]);
    const name = this.#match(/\/([^\s()<>[\]{}/%]*)/y);
    if (name) {
      return new Name((name[1] ?? '').replace(/#(..)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))));
    }
    const word = this.#match(/[^\s()<>[\]{}/%]+|>>|[\]}{]/y)?.[0] ?? '';
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === '') throw new Error(`Nothing readable at ${this.at}`);
    return word === 'null' ? null : new Operator(word);
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text) ?? undefined;
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  #until(end: string): readonly Value[] {
    const all: Value[] = [];
    for (;;) {
      const value = this.next();
      if (value === undefined) throw new Error(`No ${end} follows`);
      if (value instanceof Operator && value.operator === end) return all;
      all.push(value);
    }
  }

  #dict(): Dict {
    const all = this.#until('>>');
    const pairs: [string, Value][] = [];
    for (let n = 0; n < all.length; n += 2) {
      const key = all[n];
      if (key instanceof Name) pairs.push([key.name, all[n + 1] ?? null]);
    }
    return Object.fromEntries(pairs);
  }

  #string(): string {
    let text = '';
    for (let depth = 1; ; this.at += 1) {
      let sign = this.#text[this.at] ?? ')';
      if (sign === '\\') {
        this.at += 1;
        sign = this.#text[this.at] ?? '';
        text += { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[sign] ?? sign;
        continue;
      }
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      if (depth === 0) {
        this.at += 1;
        return text;
      }
      text += sign;
    }
  }
}

/** The objects of a file, found by its own table of places. */
export class Objects {
  readonly #text: string;
  readonly #places: readonly number[];
  readonly trailer: Dict;

  constructor(bytes: Uint8Array) {
    this.#text = Buffer.from(bytes).toString('latin1');
    const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#text)?.[1]);
    const rows = this.#text.slice(table).matchAll(/^(\d{10}) \d{5} [nf] $/gm);
    this.#places = Array.from(rows, ([, place]) => Number(place));
    const values = new Values(this.#text, this.#text.indexOf('trailer', table) + 'trailer'.length);
    this.trailer = this.dict(values.next());
  }

  /** The value itself, or what it refers to. */
  value(value: Value | undefined): Value {
    return value instanceof Ref ? (this.#at(value).next() ?? null) : (value ?? null);
  }

  dict(value: Value | undefined): Dict {
    const found = this.value(value);
    if (!isDict(found)) throw new Error(`Not a dictionary: ${JSON.stringify(value)}`);
    return found;
  }

  list(value: Value | undefined): readonly Value[] {
    const found = this.value(value);
    if (found === null) return [];
    return Array.isArray(found) ? found : [found];
  }

  /** What follows an object's dictionary, unpacked; each byte one character. */
  stream(value: Value | undefined): string {
    if (!(value instanceof Ref)) throw new Error('A stream is an object of its own');
    const values = this.#at(value);
    const { Length, Filter } = this.dict(values.next());
    const start = this.#text.indexOf('stream\n', values.at) + 'stream\n'.length;
    const bytes = Buffer.from(this.#text.slice(start, start + Number(Length)), 'latin1');
    return (Filter ? inflateSync(bytes) : bytes).toString('latin1');
  }

  #at({ ref }: Ref): Values {
    const place = this.#places[ref] ?? 0;
    const head = /^(\d+) 0 obj\n/.exec(this.#text.slice(place, place + 20));
    if (Number(head?.[1]) !== ref) throw new Error(`Object ${ref} is not where the table says`);
    return new Values(this.#text, place + (head?.[0].length ?? 0));
  }
}

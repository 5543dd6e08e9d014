// Data as lists of numbers and a table of texts, each text once: a third of the size of plain JSON, and back again.
import { numbered } from './numbered.ts';

export type Packed = number | boolean | readonly Packed[];

/** What `pack` makes of a value, `unpack` turns back into an equal one. */
export interface Coder<Value> {
  readonly pack: (value: Value) => Packed;
  readonly unpack: (packed: Packed) => Value;
  /** Whether a record unpacks it only when it is first asked for. */
  readonly isLate?: boolean;
}

export interface TextTable {
  readonly indexOf: (text: string) => number;
  readonly textAt: (index: number) => string;
  readonly texts: () => readonly string[];
}

/** A table that grows with the texts that are asked for. */
export function newTable(): TextTable {
  const table = numbered<string>();
  return {
    indexOf: (text) => table.indexOf(text, () => text),
    textAt: (index) => table.items()[index] ?? '',
    texts: table.items,
  };
}

/** A table as it was packed; nothing is added to it. */
export function knownTable(texts: readonly string[]): TextTable {
  return { indexOf: (text) => texts.indexOf(text), textAt: (index) => texts[index] ?? '', texts: () => texts };
}

/** Texts, and names of a closed set, by their number in the table. */
export function textCoder<Text extends string>(table: TextTable): Coder<Text> {
  return { pack: table.indexOf, unpack: (packed) => table.textAt(Number(packed)) as Text };
}

export const numberCoder: Coder<number> = { pack: (value) => value, unpack: Number };

export const flagCoder: Coder<boolean> = { pack: (value) => value, unpack: Boolean };

export function listCoder<Item>(item: Coder<Item>): Coder<readonly Item[]> {
  return { pack: (values) => values.map(item.pack), unpack: (packed) => partsOf(packed).map(item.unpack) };
}

/** The same, unpacked when it is first asked for: a large page has tens of thousands that nobody ever looks at. */
export function lateCoder<Value>(coder: Coder<Value>): Coder<Value> {
  return { ...coder, isLate: true };
}

/** An object as the list of its values, in the order in which the coders are named. */
export function recordCoder<Fields extends object>(
  coders: {
    readonly [Key in keyof Fields]-?: Coder<Fields[Key]>;
  },
): Coder<Fields> {
  const keys = Object.keys(coders) as unknown as readonly (keyof Fields & string)[];
  return {
    pack: (value) => keys.map((key) => coders[key].pack(value[key])),
    unpack: (packed) => {
      const parts = partsOf(packed);
      const fields: Partial<Fields> = {}; // filled one by one: a large page has hundreds of thousands of them
      keys.forEach((key, at) => {
        const coder = coders[key];
        const part = parts[at] ?? 0;
        if (coder.isLate === true) setLate(fields, key, () => coder.unpack(part));
        else fields[key] = coder.unpack(part);
      });
      return fields as Fields;
    },
  };
}

function setLate<Fields extends object, Key extends keyof Fields>(
  fields: Fields,
  key: Key,
  value: () => Fields[Key] | undefined,
): void {
  const settle = () => {
    const settled = value();
    Object.defineProperty(fields, key, { value: settled, enumerable: true });
    return settled;
  };
  Object.defineProperty(fields, key, { get: settle, enumerable: true, configurable: true });
}

function partsOf(packed: Packed): readonly Packed[] {
  return typeof packed === 'object' ? packed : [];
}

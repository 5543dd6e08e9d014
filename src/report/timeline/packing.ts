// Data as lists of numbers and a table of texts, each text once: a third of the size of plain JSON, and back again.
import { numbered } from './numbered.ts';

export type Packed = number | boolean | readonly Packed[];

/** What `pack` makes of a value, `unpack` turns back into an equal one. */
export interface Coder<Value> {
  readonly pack: (value: Value) => Packed;
  readonly unpack: (packed: Packed) => Value;
}

export interface TextTable {
  readonly indexOf: (text: string) => number;
  readonly textAt: (index: number) => string;
  readonly texts: () => readonly string[];
}

/** @param known - texts of a table that was packed before */
export function textTable(known: readonly string[]): TextTable {
  const table = numbered<string>();
  const indexOf = (text: string) => table.indexOf(text, () => text);
  for (const text of known) indexOf(text);
  return { indexOf, textAt: (index) => table.items()[index] ?? '', texts: table.items };
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
        fields[key] = coders[key].unpack(parts[at] ?? 0);
      });
      return fields as Fields;
    },
  };
}

function partsOf(packed: Packed): readonly Packed[] {
  return typeof packed === 'object' ? packed : [];
}

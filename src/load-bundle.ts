// Loads the bundle of the command line together with the code that V8 made of it when it was built.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** A part of the bundle that was compiled. */
export interface CompiledChunk {
  /** Its source; the compiled code lies beside it. */
  readonly path: string;
  readonly script: Script;
}

/**
 * Evaluates a chunk of the bundle and the chunks that it asks for; each once, those behind an `import()` when it is due.
 *
 * Compiled code is used where it lies beside its chunk, whole and made by the same V8 of the same source. All other
 * code is compiled as it is needed: slower, and with the same outcome.
 *
 * @param folder - where the bundle lies, from the root of the disk
 * @param entry - file name of the chunk
 * @param compiled - told of each chunk before it is evaluated
 * @returns what the entry exports
 */
export function loadBundle(
  folder: string,
  entry: string,
  compiled: (chunk: CompiledChunk) => void = () => undefined,
): unknown {
  const chunks = new Map<string, ChunkModule>();
  const requireElsewhere = createRequire(join(folder, entry));
  const load = (name: string): unknown => {
    const known = chunks.get(name);
    if (known !== undefined) return known.exports;
    const chunk = compileChunk(folder, name);
    const module: ChunkModule = { exports: {} };
    chunks.set(name, module);
    compiled(chunk);
    const evaluate: ChunkBody = chunk.script.runInThisContext();
    evaluate(module.exports, (id) => (id.startsWith('./') ? load(id.slice(2)) : requireElsewhere(id)), module);
    return module.exports;
  };
  return load(entry);
}

interface ChunkModule {
  readonly exports: object;
}

type ChunkBody = (exports: object, require: (id: string) => unknown, module: ChunkModule) => void;

function compileChunk(folder: string, name: string): CompiledChunk {
  const path = join(folder, name);
  const source = readFileSync(path);
  const cachedData = compiledCode(path, source);
  const body = `(function (exports, require, module) {${source.toString('utf8')}\n})`;
  const filename = `dist/bundle/${name}`; // stays in the compiled code: the builder's folders are nobody's business
  return { path, script: new Script(body, { filename, ...(cachedData === undefined ? {} : { cachedData }) }) };
}

/**
 * Where the compiled code of a chunk lies: a seal of 32 bytes, then the code. V8 itself looks whether the code was made
 * by its like, and trusts the rest blindly: code with a wrong byte in it would end the process.
 */
export function compiledPath(path: string): string {
  return `${path}.v8`;
}

/** Fits this code for this source and no other. */
export function sealOf(source: Uint8Array, code: Uint8Array): Buffer {
  return createHash('sha256').update(`${source.length}\n`).update(source).update(code).digest();
}

const sealBytes = 32;

function compiledCode(path: string, source: Uint8Array): Buffer | undefined {
  try {
    const file = readFileSync(compiledPath(path));
    const code = file.subarray(sealBytes);
    return sealOf(source, code).equals(file.subarray(0, sealBytes)) ? code : undefined;
  } catch {
    return undefined; // none was made, or it cannot be read: it only saves time
  }
}

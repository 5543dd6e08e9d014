#!/usr/bin/env node
// Starts the command line, from its bundle where one is built; the only file that ends the process.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from './version.ts';

type CommandLine = typeof import('./command-line.ts');

process.stdout.on('error', stopQuietly);
process.stderr.on('error', stopQuietly);
await start(process.argv);

/** Nothing else is loaded to tell the version: scripts ask for it often. */
async function start(argv: readonly string[]): Promise<void> {
  if (argv.length === 3 && /^(?:--version|-V)$/u.test(argv[2] ?? '')) process.stdout.write(`${version}\n`);
  else await (await loadCommandLine()).main(argv);
}

/** The bundle does the same as the modules, and is there three times as soon. */
async function loadCommandLine(): Promise<CommandLine> {
  const folder = fileURLToPath(new URL('bundle', import.meta.url));
  if (!existsSync(join(folder, 'command-line.cjs'))) return import('./command-line.ts');
  const { loadBundle } = await import('./load-bundle.ts');
  return loadBundle(folder, 'command-line.cjs') as CommandLine;
}

/** Whoever read the output has seen enough (`| head`). */
function stopQuietly(cause: NodeJS.ErrnoException): void {
  if (cause.code !== 'EPIPE') throw cause;
  process.exit();
}

// A server on this machine that answers as a test says, and a polite client that may ask it.
import { lookup } from 'node:dns';
import { mkdtempSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCache } from '../../src/acquire/cache-store.ts';
import type { PoliteClient } from '../../src/acquire/http-answer.ts';
import { type ClientSettings, politeClient } from '../../src/acquire/http-client.ts';
import { openTransport } from '../../src/acquire/http-transport.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface LocalServer {
  /** Without a slash at the end. */
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

export async function serve(handler: Handler): Promise<LocalServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${port}`, asked, close };
}

export const testLimits = {
  perHost: 2,
  pauseMs: 0,
  bodyBytes: 10_000,
  answerMs: 2000,
  redirects: 3,
  attempts: 3,
  retryMs: 10,
  longestWaitMs: 60_000,
};

export interface TestClient {
  readonly client: PoliteClient;
  /** Waits that were made, in milliseconds. */
  readonly waits: readonly number[];
  readonly folder: string;
}

const noon = Date.UTC(2024, 4, 1, 12);

/** By default: online, at noon of 1 May 2024, nothing kept, this machine allowed. */
export function testClient(changed: Partial<ClientSettings> = {}, folder = newFolder()): TestClient {
  const waits: number[] = [];
  const allowedHosts = changed.allowedHosts ?? ['127.0.0.1'];
  const limits = changed.limits ?? testLimits;
  const client = politeClient({
    version: '1.2.3',
    contact: 'mailto:ada@example.org',
    cache: openCache(folder),
    offline: false,
    freshSince: '2024-05-01T12:00:00.001Z',
    limits,
    allowedHosts,
    transport: openTransport({ limits, allowedHosts, resolve: lookup }).transport,
    now: () => noon,
    sleep: async (ms) => void waits.push(ms),
    random: () => 0.5,
    ...changed,
  });
  return { client, waits, folder };
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'rosterline-cache-'));
}

// Which addresses may be asked.
import { expect, test } from 'vitest';
import { whyRefused } from '../../src/acquire/http-guard.ts';

test.each<[url: string, refusal: string]>([
  ['https://en.wikipedia.org/', ''],
  ['https://93.184.216.34/', ''],
  ['https://[2606:2800:220:1::1]/', ''],
  ['http://127.0.0.1/', '“127.0.0.1” is no public address.'],
  ['http://2130706433/', '“127.0.0.1” is no public address.'], // the same as one number
  ['http://0x7f.1/', '“127.0.0.1” is no public address.'],
  ['http://192.168.1.1/', '“192.168.1.1” is no public address.'],
  ['http://100.64.0.1/', '“100.64.0.1” is no public address.'],
  ['http://[::1]/', '“::1” is no public address.'],
  ['http://[::ffff:127.0.0.1]/', '“::ffff:7f00:1” is no public address.'],
  ['http://[fd00::1]/', '“fd00::1” is no public address.'],
  ['http://[2002:7f00:1::]/', '“2002:7f00:1::” is no public address.'],
  ['http://10.1.1.1/', ''], // allowed below
  ['ftp://example.org/', '“ftp:” addresses are not fetched.'],
  ['https://ada:pass@example.org/', 'Addresses with a user or password are not fetched.'],
  ['nonsense', '“nonsense” is no address.'],
])('%s', (url, refusal) => {
  expect(whyRefused(url, ['10.1.1.1'])).toBe(refusal);
});

// What a robots.txt allows.
import { expect, test } from 'vitest';
import { isAllowedBy, robotsRules } from '../../src/acquire/robots.ts';

test.each<[robots: string, path: string, allowed: boolean]>([
  ['', '/a', true],
  ['User-agent: *\nDisallow: /', '/a', false],
  ['User-agent: *\nDisallow:', '/a', true],
  ['User-agent: *\nDisallow: /a # not here\nAllow: /a/b', '/a/b', true],
  ['User-agent: *\nDisallow: /a/b\nAllow: /a', '/a/b', false],
  ['User-agent: *\nDisallow: /a\nAllow: /a', '/a', true], // as long as each other: allowed
  ['User-agent: other\nDisallow: /', '/a', true],
  ['User-agent: Rosterline\nDisallow: /a\nUser-agent: *\nDisallow: /', '/b', true],
  ['User-agent: x\nUser-agent: rosterline\nDisallow: /', '/b', false],
  ['USER-AGENT : *\r\nDISALLOW : /*.php$', '/index.php', false],
  ['User-agent: *\nDisallow: /*.php$', '/index.php?a', true],
  ['User-agent: *\nDisallow: /a*b*c', '/a-b-b-c-d', false],
  ['User-agent: *\nDisallow: /a$', '/ab', true],
  ['Disallow: /', '/a', true], // of no group
  ['<html>Not found</html>', '/a', true],
  [`User-agent: *\nDisallow: /${'*a'.repeat(1000)}b`, `/${'a'.repeat(5000)}`, true],
])('%j: %s', (robots, path, allowed) => {
  expect(isAllowedBy(robotsRules(robots, 'rosterline'), path)).toBe(allowed);
});

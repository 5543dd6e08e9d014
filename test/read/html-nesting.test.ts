// Which pages every parser reads alike, and where a page nests too deep.
import { describe, expect, it, test } from 'vitest';
import { depthLimit, scanNesting } from '../../src/read/html-nesting.ts';

describe('scanNesting', () => {
  test.each<[page: string, isRegular: boolean]>([
    ['<!DOCTYPE html><html><head><title>a < b</title></head><body><p>c<br>d</p></body></html>', true],
    ['<p title="a > b">c</p>', true],
    ["<p title='</div>' data-x=</p>c</p>", true],
    ['<!-- <div> --><p>a</p>', true],
    ['<script>if (a < b) "</p>"</script><P>a</p>', true],
    ['<table>\n<tr>\n<td>a</td>\n</tr></table>', true],
    ['a < b and <3', true],
    ['', true],
    ['<p>a', false],
    ['a</p>', false],
    ['<b><i>a</b></i>', false],
    ['<ul><li>a<li>b</ul>', false],
    ['<table><tr><td>a<td>b</table>', false],
    ['<table>a<tr><td>b</td></tr></table>', false],
    ['<table><tr><div>a</div></tr></table>', false],
    ['<p>a<div>b</div></p>', false],
    ['<p><span><ul></ul></span></p>', false],
    ['<p><table><tr><td><p>a</p></td></tr></table></p>', false],
    ['<a>a<b><a>b</a></b></a>', false],
    ['<html><head><div>a</div></head></html>', false],
    ['<html></html><html></html>', false],
    ['<script>a', false],
    ['a</>b', false],
    ['<!DOCTYPE html><!ELEMENT a>', false],
    ['<?xml version="1.0"?><p>a</p>', false],
    ['<!-- a', false],
    ['<p>a</p', false],
  ])('%s', (page, isRegular) => {
    expect(scanNesting(page).isRegular).toBe(isRegular);
  });

  it('ends where the limit is passed', () => {
    const tag = '<div>';
    expect(scanNesting(tag.repeat(depthLimit + 5))).toEqual({
      end: tag.length * (depthLimit + 1),
      isRegular: false,
      repairs: 0,
    });
  });

  it('does not count items and cells that end without end tags', () => {
    const page = `<ul>${'<li>a'.repeat(5_000)}</ul><table>${'<tr><td>a<td>b'.repeat(5_000)}</table>`;
    expect(scanNesting(page).end).toBe(page.length);
  });
});

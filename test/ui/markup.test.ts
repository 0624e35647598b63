import { describe, expect, it } from 'vitest';
import { outline, parse, textOf } from './markup.ts';

const same = (a: string, b: string): boolean => outline(parse(a)).join('\n') === outline(parse(b)).join('\n');

describe('two pieces of markup are the same', () => {
  it.each([
    ['when attributes stand in another order', '<a class="x" href="#">Go</a>', '<a href="#" class="x">Go</a>'],
    ['when white space is folded', '<p>\n  Go <b>on</b>\n  now\n</p>', '<p>Go <b>on</b> now</p>'],
    ['when a character is written another way', '<p>I&#39;m &amp; you</p>', "<p>I'm &amp; you</p>"],
    ['when blocks stand apart', '<div>\n  <p>a</p>\n  <p>b</p>\n</div>', '<div><p>a</p><p>b</p></div>'],
    ['when an empty element is closed', '<input id="a" checked>', '<input checked="" id="a"/>'],
  ])('%s', (_, a, b) => expect(same(a, b)).toBe(true));
});

describe('two pieces of markup differ', () => {
  it.each([
    ['by a class', '<p class="a">x</p>', '<p class="b">x</p>'],
    ['by an attribute', '<p id="a">x</p>', '<p>x</p>'],
    ['by a word', '<p>x</p>', '<p>y</p>'],
    ['by a space inside a line', '<p><b>Error:</b> x</p>', '<p><b>Error:</b>x</p>'],
    ['by the place of an element', '<div><p>x</p></div>', '<p>x</p>'],
    ['by a level of nesting', '<div><p>x</p><p>y</p></div>', '<div><p>x</p></div><p>y</p>'],
  ])('%s', (_, a, b) => expect(same(a, b)).toBe(false));
});

describe('markup that does not close is refused', () => {
  it.each(['<p>', '<p></div>', '</p>', '<p>a < b</p>'])('%s', (html) => expect(() => parse(html)).toThrow(Error));
});

describe('what a person reads', () => {
  it('keeps the space between words and leaves out scripts and comments', () => {
    const html = '<p><span>Error: </span>Enter<br>it<!-- no --><script>let a = "<p>";</script></p>';
    expect(textOf(parse(html))).toBe('Error: Enter it');
  });
});

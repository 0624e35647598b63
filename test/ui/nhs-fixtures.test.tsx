import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { root } from '../house/tree.ts';
import { controls } from './fixture-controls.tsx';
import { pieces } from './fixture-pieces.tsx';
import { fixturesOf, notOffered, textAt } from './fixtures.ts';
import { leftOutList } from './left-out.ts';
import { elements, outline, parse } from './markup.ts';

/** Attributes by which the design system's JavaScript finds its elements. Our pages carry none of it. */
const forJavaScript = new Set(['data-module', 'data-prevent-double-click', 'data-disable-auto-focus']);

const compared = [...controls, ...pieces].map((one) => {
  const all = fixturesOf(one.component).map((fixture) => ({
    ...fixture,
    without: notOffered(fixture.params, one.offers),
  }));
  return { ...one, all, covered: all.filter(({ without }) => without === undefined) };
});

describe.each(compared)('our $component has the markup of the design system', ({ covered, render, adapt }) => {
  it.each(covered)('$title', ({ params, html }) => {
    const theirs = outline(parse(adapt ? adapt(html) : html), forJavaScript);
    expect(outline(parse(renderToString(render(params))), forJavaScript)).toEqual(theirs);
  });
});

describe('enough fixtures are compared', () => {
  it.each(compared)('at least one of $component', ({ covered }) => expect(covered.length).toBeGreaterThan(0));

  it.each(compared.slice(0, controls.length))('$component: without an error, with a hint, with one', ({ covered }) => {
    const has = (part: string) => covered.filter(({ params }) => textAt(params, part) !== undefined).length;
    expect(has('hint')).toBeGreaterThan(0);
    expect(has('errorMessage')).toBeGreaterThan(0);
    expect(covered.length - has('errorMessage')).toBeGreaterThan(0);
  });

  it('the others are listed with the reason, so that what a later version brings is looked at', async () => {
    await expect(leftOutList(compared)).toMatchFileSnapshot('nhs-fixtures-left-out.md');
  });
});

describe('the frame of a page', () => {
  it('has the skip link of the design system', () => {
    const page = parse(readFileSync(join(root, 'web/dist/index.html'), 'utf8'));
    const skip = elements(page, ({ attributes }) => attributes['class'] === 'nhsuk-skip-link');
    const theirs = fixturesOf('skip-link').find(({ title }) => title === 'default');
    expect(outline(skip)).toEqual(outline(parse(theirs?.html ?? ''), forJavaScript));
  });
});

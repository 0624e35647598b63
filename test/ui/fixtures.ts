/** The fixtures that nhsuk-frontend publishes with each component: parameters, and the markup they make. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JSX } from 'preact';

export type Params = Readonly<Record<string, unknown>>;

export interface Fixture {
  /** Its name and, where several share one, its description. */
  readonly title: string;
  /** Markup that a template hands over as the component's content stands under `callBlock`. */
  readonly params: Params;
  readonly html: string;
}

const designSystem = dirname(fileURLToPath(import.meta.resolve('nhsuk-frontend/package.json')));

export function fixturesOf(component: string): readonly Fixture[] {
  const file = join(designSystem, `dist/nhsuk/components/${component}/fixtures.json`);
  const { fixtures } = JSON.parse(readFileSync(file, 'utf8')) as {
    fixtures: { name: string; description?: string; context: Params; callBlock?: string; html: string }[];
  };
  return fixtures.map(({ name, description, context, callBlock, html }) => ({
    title: description ? `${name} (${description})` : name,
    params: callBlock === undefined ? context : { ...context, callBlock },
    html,
  }));
}

/** A component of ours beside the design system's. */
export interface Counterpart {
  readonly component: string;
  readonly offers: Offered;
  /** Our component with the fixture's parameters as its props. */
  readonly render: (params: Params) => JSX.Element;
  /** Turns the fixture's markup into ours where both are right and differ. */
  readonly adapt?: (html: string) => string;
}

/** Says whether a component of ours can make what this value asks for. */
export type Offers = (value: unknown, params: Params) => boolean;

/** Parameters by path ("items[].hint.text"). A path that is not listed is not offered. */
export type Offered = Readonly<Record<string, Offers>>;

/** The first parameter of a fixture that our component does not offer, or undefined when it offers them all. */
export const notOffered = (params: Params, offered: Offered): string | undefined =>
  leaves(params).find(([path, value]) => !offered[path]?.(value, params))?.[0];

function leaves(value: unknown, path = ''): readonly (readonly [path: string, value: unknown])[] {
  if (Array.isArray(value)) return value.flatMap((one) => leaves(one, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, path === '' ? key : `${path}.${key}`));
}

/** The value at a path of plain keys, "fieldset.legend.size". */
export const at = (params: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), params);

const isObject = (value: unknown): value is Params => typeof value === 'object' && value !== null;

/** Text given as it is or as `{ text }`. */
export function textAt(params: unknown, path: string): string | undefined {
  const found = at(params, path);
  const text = isObject(found) ? (found['text'] ?? found['heading']) : found;
  return text === undefined || text === null ? undefined : String(text);
}

export const list = (params: unknown, path: string): readonly Params[] => {
  const found = at(params, path);
  return Array.isArray(found) ? found.filter(isObject) : [];
};

export const defined = (values: Params): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== false));

export const pick = (params: Params, ...names: readonly string[]): object =>
  defined(Object.fromEntries(names.map((name) => [name, params[name]])));

export const any: Offers = () => true;
export const text: Offers = (value) => typeof value === 'string';
export const oneOf =
  (...values: readonly unknown[]): Offers =>
  (value) =>
    values.includes(value);

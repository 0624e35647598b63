/**
 * Judges a call as IAM does, by the policies that the template gives a role, and writes down which of their words were used. A
 * key's own policy leaves the decision to IAM (it names the account alone), so it is not asked here.
 */
import type { Resolved, Resource } from './resolved.ts';

interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

interface Policy {
  readonly PolicyDocument: { readonly Statement: readonly Statement[] };
}

/** One thing that somebody wants to do. */
export interface Wish {
  readonly action: string;
  readonly resource: string;
  /** Condition keys; several values where a call has several. */
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
}

const list = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

const like = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    's',
  ).test(text);

/** Condition operators that the templates use. Another one stops the rehearsal. */
const operators: Readonly<Record<string, (wanted: readonly string[], said: readonly string[]) => boolean>> = {
  StringEquals: (wanted, said) => said.length === 1 && wanted.includes(said[0] ?? ''),
  StringLike: (wanted, said) => said.length === 1 && wanted.some((one) => like(one, said[0] ?? '')),
  'ForAllValues:StringLike': (wanted, said) => said.every((value) => wanted.some((one) => like(one, value))),
};

export class Judge {
  /** `action resource` and, where a condition names keys, ` key`: all that the role was given. */
  readonly given = new Set<string>();
  /** What of it was used. */
  readonly used = new Set<string>();
  readonly refused: string[] = [];
  private readonly statements: readonly Statement[];

  constructor(stage: Resolved, role: Resource) {
    const inline = (role.properties['Policies'] ?? []) as readonly Policy[];
    const attached = stage
      .of('AWS::IAM::Policy')
      .filter(({ properties }) => (properties['Roles'] as readonly string[]).includes(role.id))
      .map(({ properties }) => properties as unknown as Policy);
    this.statements = [...inline, ...attached].flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
    for (const one of this.statements) {
      if (one.Effect !== 'Allow') throw new Error('A statement that denies is not known here');
      for (const action of list(one.Action))
        for (const resource of list(one.Resource))
          for (const key of keysOf(one)) this.given.add(words(action, resource, key));
    }
  }

  /** True when the role may do it. */
  may({ action, resource, context = {} }: Wish): boolean {
    let isAllowed = false;
    for (const one of this.statements) {
      const resources = list(one.Resource).filter((pattern) => like(pattern, resource));
      if (!list(one.Action).includes(action) || resources.length === 0 || !holds(one, context)) continue;
      isAllowed = true;
      const said = list(context[leadingKeys] ?? []);
      for (const key of keysOf(one))
        if (key === '' || said.some((value) => like(key, value)))
          for (const pattern of resources) this.used.add(words(action, pattern, key));
    }
    if (!isAllowed) this.refused.push(words(action, resource, list(context[leadingKeys] ?? []).join(' ')));
    return isAllowed;
  }

  /** What the role was given and nobody used, sorted. */
  idle(): readonly string[] {
    return [...this.given].filter((one) => !this.used.has(one)).sort();
  }
}

const leadingKeys = 'dynamodb:LeadingKeys';

const words = (action: string, resource: string, key: string): string =>
  [action, resource.replace(/^arn:aws:[\w-]+:[\w-]*:\d*:/, ''), key].filter(Boolean).join(' ');

const keysOf = ({ Condition }: Statement): readonly string[] =>
  list(Condition?.['ForAllValues:StringLike']?.[leadingKeys] ?? ['']);

function holds({ Condition = {} }: Statement, context: NonNullable<Wish['context']>): boolean {
  return Object.entries(Condition).every(([operator, wanted]) => {
    const holdsFor = operators[operator];
    if (!holdsFor) throw new Error(`The condition ${operator} is not known here`);
    return Object.entries(wanted).every(([key, values]) => holdsFor(list(values), list(context[key] ?? [])));
  });
}

/** What the fuzzers type: nonsense, and values that a field's own definition allows. */
import fc from 'fast-check';
import type { Field } from '../../../shared/contracts/self-referral/question.ts';

export const nonsense = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1e309',
    'NaN',
    '\u0000',
    '\uFFFF',
    '‮',
    '𠜎',
    '%',
    '%%',
    '$x',
    '{{x}}',
    "' OR 1=1 --",
  ),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '__proto__',
    'constructor',
    '[object Object]',
    'a'.repeat(3000),
  ),
);

/** Values that a field's own definition allows, by which a request gets past its first checks. */
export const ownValues = (field: Field): fc.Arbitrary<string> =>
  field.kind === 'radios' || field.kind === 'checkboxes'
    ? fc.constantFrom(...field.options.map((one) => one.value), 'none')
    : fc.constantFrom('7', '12', '2026', '37.5', 'Amira', 'WF1 4DG', 'amira@example.com', '07700900111', '9991234578');

export const inputs = (field: Field): readonly string[] =>
  field.kind === 'date' ? ['day', 'month', 'year'].map((part) => `${field.name}-${part}`) : [field.name];

/** What no answer may show: the inside of the code, or a script that came in with a request. */
export const insides = /\bat .+\.(ts|mjs):\d+|node_modules|TypeError|ValidationException/;
/** Scripts of our own are files; any other came in with the request. */
export const foreignScript = /<script(?! src="\/[\w./-]+\.js" (defer|type="module")><\/script>)/;

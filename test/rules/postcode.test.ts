import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPostcode } from '../../shared/values/postcode.ts';

describe('Postcode', () => {
  it.each([
    ['WF1 4DG', 'WF1 4DG'],
    ['wf14dg', 'WF1 4DG'],
    ['  wf1   4dg. ', 'WF1 4DG'],
    ['W.F.1-4DG', 'WF1 4DG'],
    ['WF10 1CK', 'WF10 1CK'],
    ['M1 1AE', 'M1 1AE'],
    ['ec1a1bb', 'EC1A 1BB'],
    ['W1A 0AX', 'W1A 0AX'],
    ['gir 0aa', 'GIR 0AA'],
    ['\uFF37\uFF26\uFF11 4DG', 'WF1 4DG'],
  ])('"%s" is read as %s', (typed, value) => expect(readPostcode(typed)).toEqual({ ok: true, value }));

  it.each([
    '',
    'WF1',
    'WF1 4D',
    'WF1 4DGG',
    '4DG WF1',
    'GIR 1AA',
    'WFF1 4DG',
    '12345',
    '<script>',
    'Wakefield',
    'ŴF1 4DG',
  ])('"%s" is refused with an example', (typed) => {
    expect(readPostcode(typed)).toEqual({ ok: false, message: 'Enter a full UK postcode, for example WF1 4DG' });
  });

  it('a postcode that was read is read the same again', () => {
    const shape = fc.stringMatching(/^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$/);
    fc.assert(
      fc.property(shape, (typed) => {
        const first = readPostcode(typed);
        expect(first.ok && readPostcode(first.value)).toEqual(first);
      }),
    );
  });
});

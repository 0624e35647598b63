import { describe, expect, it } from 'vitest';
import { askedVectors, judgeClaims } from '../../shared/rules/nhs-login.ts';

const proved = {
  iss: 'https://auth.login.example',
  sub: '24400320',
  vot: 'P9.Cp.Cd',
  identity_proofing_level: 'P9',
  birthdate: '1974-03-14',
  family_name: 'Hussain',
  nhs_number: '9991234578',
};

describe('what NHS login must say of somebody who opens a case', () => {
  it.each(askedVectors)('P9, proved as asked (%s), with every claim: enough, the first time and the second', (vot) => {
    const { iss, sub, birthdate, nhs_number } = proved;
    for (const steppedUp of [false, true])
      expect(judgeClaims({ ...proved, vot }, steppedUp)).toEqual({ proved: { iss, sub, birthdate, nhs_number } });
  });

  it.each([
    ['P0', 'P0.Cp'],
    ['P5', 'P5.Cp.Cd'],
    ['p9', 'P9.Cp.Cd'],
    ['P10', 'P9.Cp.Cd'],
    ['', 'P9.Cp.Cd'],
  ])('level "%s": asked once more, and then refused', (identity_proofing_level, vot) => {
    expect(judgeClaims({ ...proved, identity_proofing_level, vot }, false)).toEqual({ stepUp: true });
    expect(judgeClaims({ ...proved, identity_proofing_level, vot }, true)).toEqual({ refused: 'level' });
  });

  it('a low level is asked once more whatever else is missing, since nothing of it is used', () => {
    expect(judgeClaims({ identity_proofing_level: 'P0' }, false)).toEqual({ stepUp: true });
  });

  it.each(['P9.Cp', 'P9.Ca.Cc', 'P5.Cp.Cd', ' P9.Cm', '', undefined, ['P9.Cm'], null])(
    'a vot that was not asked for, %j: refused',
    (vot) => {
      expect(judgeClaims({ ...proved, vot }, false)).toEqual({ refused: 'vot' });
    },
  );

  it.each<[keyof typeof proved, readonly unknown[]]>([
    ['identity_proofing_level', [undefined, null, 9]],
    ['iss', [undefined, '', null]],
    ['sub', [undefined, '', 24400320]],
    ['birthdate', [undefined, '', '14/03/1974', '1974-02-30', null]],
    ['family_name', [undefined, '', null]],
    ['nhs_number', [undefined, '', '999 123 4578', '9991234579', 9991234578]],
  ])('without a %s that can be: refused, and the log gets its name alone', (name, values) => {
    for (const value of values)
      expect(judgeClaims({ ...proved, [name]: value }, true)).toEqual({ refused: `claim ${name}` });
  });
});

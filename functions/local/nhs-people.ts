/** Whom NHS login knows on this machine: the invented people, each with the NHS number they give or one of the same range. */
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { JWK } from 'jose';
import { logInForm } from '../../shared/contracts/self-referral/log-in.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { readNhsNumber } from '../../shared/values/nhs-number.ts';
import { today } from '../platform/clock.ts';
import type { Level, NhsPerson } from './nhs-login.ts';
import { type Person, people } from './people.ts';

/** What NHS login says of an invented person, with nothing missing. @param otherwise the NHS number if they type none. */
export const claimsOf =
  ({ types }: Person, otherwise = '999 000 0042'): NhsPerson['claims'] =>
  (level) => ({
    vot: vectorOf(level),
    identity_proofing_level: level,
    family_name: String(types['name']?.['last-name']),
    birthdate: bornOn(types),
    nhs_number: digits(types['nhs-number']?.['nhs-number'] ?? otherwise),
  });

const vectorOf = (level: Level): string => `${level}.Cp.Cd`;

/** ISO date of the date that they type. */
function bornOn(types: Person['types']): string {
  const read = readAnswer(logInForm, { reference: 'WH-7K3M-2QXD', ...types['date-of-birth'] }, today());
  if (!read.ok) throw new Error('An invented person has no date of birth');
  return String(read.value['date-of-birth']);
}

function digits(typed: string | readonly string[]): string {
  const read = readNhsNumber(String(typed));
  if (!read.ok) throw new Error('An invented person has no NHS number that can be');
  return read.value;
}

/** Numbers of the range that is never given out, for those who do not type one. */
const numbers: Readonly<Record<string, string>> = {
  piotr: '999 000 0018',
  ray: '999 000 0026',
  terry: '999 000 0034',
};

export const nhsPeople: readonly NhsPerson[] = Object.entries(people).map(([subject, person]) => {
  const { 'first-name': first, 'last-name': last } = person.types['name'] ?? {};
  const claims = claimsOf(person, numbers[subject]);
  return { subject, name: `${first} ${last}`, claims };
});

/** A key pair for this run alone: the private half for our doors, the public half for NHS login. */
export function newClientKey(): { readonly pem: string; readonly publicKey: JWK } {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: createPublicKey(privateKey).export({ format: 'jwk' }),
  };
}

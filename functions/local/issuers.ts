/** Who says on this machine who somebody is: the organisation of colleagues, and NHS login, for people who are invented. */
import type { JWK } from 'jose';
import { createIssuer, type Issuer } from './issuer.ts';
import { createNhsLogin } from './nhs-login.ts';
import { nhsPeople } from './nhs-people.ts';
import { localSecrets, nhsLoginClientId, staffClientId } from './settings.ts';
import { staffPeople } from './staff-people.ts';

/** @param origin where they are played. @param clientKey by which NHS login knows the portal. */
export const issuersAt = async (
  origin: string,
  clientKey: JWK,
): Promise<{ readonly issuer: Issuer; readonly nhsLogin: Issuer }> => ({
  issuer: await createIssuer({
    origin,
    clientId: staffClientId,
    clientSecret: localSecrets.staffClientSecret,
    people: staffPeople,
  }),
  nhsLogin: await createNhsLogin({ origin, clientId: nhsLoginClientId, clientKey, people: nhsPeople }),
});

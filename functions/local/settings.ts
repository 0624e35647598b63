/** The environment in which the doors run on this machine: the same names that CDK gives them on AWS. */
import { tableNames, tableVariable } from '../store/tables.ts';

export interface LocalSettings {
  readonly endpoint: string;
  readonly origin: string;
  readonly shellFile?: string;
  /** Where the printer's stand-in listens, when that is not the portal itself. */
  readonly lambdaEndpoint?: string;
  /** Where S3's stand-in listens: never on the origin of the portal. */
  readonly s3Endpoint?: string;
  /** Where KMS and the locked bucket of seals are played. */
  readonly sealEndpoint?: string;
  /** Where SES is played; without it emails to work go by Notify. */
  readonly sesEndpoint?: string;
  /** Turns NHS login on, with the private key that its stand-in knows the other half of. */
  readonly nhsLoginKey?: string;
}

/** Keys for a machine of one's own. They protect invented people and nothing else. */
export const localSecrets = {
  lookupKey: 'local-lookup-key-for-invented-people',
  codeKey: 'local-code-key-for-invented-people',
  originKey: 'local-origin-key-for-invented-people',
  staffClientSecret: 'local-staff-client-secret-for-invented-people',
  notifyCallbackToken: 'local-callback-token-for-invented-people',
  notifyKey: 'local-7a1c1f2e-52b5-4a3b-9d7a-0c6e2f0d1a2b-3b9ac9c1-5d0e-4f5a-8f6d-9e1b2c3d4e5f',
} as const;

/** The name under which the doors here call the printer. */
export const printerName = 'local-print';

/** The stores of files here. */
export const localBuckets = { incoming: 'local-incoming', kept: 'local-kept' } as const;

/** Where seals of the audit trail are kept here, and the name of the key that signs them. */
export const localSeal = { bucket: 'local-seals', key: 'local-seal-key' } as const;

/** Secret key with which the doors here sign what they ask of AWS. */
export const localSecretKey = 'local';

export const staffClientId = 'work-and-health-staff';

/** Where NHS login is played, and the name by which it knows our service. */
export const nhsLoginPrefix = '/demo/nhs-login';
export const nhsLoginClientId = 'work-and-health-patients';

export const localTableName = (table: string): string => `local-${table.toLowerCase()}`;

export function applySettings(settings: LocalSettings): void {
  const { endpoint, origin, shellFile, lambdaEndpoint, nhsLoginKey, s3Endpoint, sealEndpoint, sesEndpoint } = settings;
  Object.assign(process.env, {
    STAGE: 'demo',
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: localSecretKey,
    DYNAMODB_ENDPOINT: endpoint,
    SECRETS: JSON.stringify({ ...localSecrets, originKeys: [localSecrets.originKey], nhsLoginKey }),
    STAFF_ISSUER: `${origin}/demo/issuer`,
    STAFF_CLIENT_ID: staffClientId,
    NOTIFY_URL: `${origin}`,
    ANY_HOUR: 'on',
    PRINTER: printerName,
    LAMBDA_ENDPOINT: lambdaEndpoint ?? origin,
    INCOMING_BUCKET: localBuckets.incoming,
    KEPT_BUCKET: localBuckets.kept,
    // Without one files can be spoken of and not sent.
    S3_ENDPOINT: s3Endpoint ?? 'http://127.0.0.1:9',
    SEAL_BUCKET: localSeal.bucket,
    SEAL_KEY: localSeal.key,
    SEAL_ENDPOINT: sealEndpoint ?? 'http://127.0.0.1:9',
    ...(sesEndpoint
      ? { SES_ENDPOINT: sesEndpoint, SES_FROM: 'work@service.example', SES_CONFIGURATION: 'local-work' }
      : {}),
    ...(nhsLoginKey
      ? {
          NHS_LOGIN_ISSUER: `${origin}${nhsLoginPrefix}`,
          NHS_LOGIN_CLIENT_ID: nhsLoginClientId,
          NHS_LOGIN: 'on',
        }
      : {}),
    ...(shellFile ? { SHELL_FILE: shellFile } : {}),
    ...Object.fromEntries(tableNames.map((table) => [tableVariable(table), localTableName(table)])),
  });
}

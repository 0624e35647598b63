/** The settings of each stage, typed. A stage differs from another by this page and by nothing else. */
import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Runner } from '../functions/store/rights.ts';

export interface Domain {
  /** The address people type. */
  readonly site: string;
  /** Certificate of `site`. CloudFront takes it from us-east-1 only. */
  readonly siteCertificateArn: string;
  /** The name under which CloudFront reaches the API. */
  readonly api: string;
  /** Certificate of `api`, in the stage's own region. */
  readonly apiCertificateArn: string;
}

export interface Stage {
  readonly name: string;
  /** Like which of these three it is: pages are built for a kind, and with real people only what was signed is shown. */
  readonly kind: 'demo' | 'trial' | 'production';
  readonly region: 'eu-west-2';
  /** Services that people of this stage can ask. */
  readonly services: readonly string[];
  /** GOV.UK Notify, which sends e-mails and texts once its key is in the secret as `notifyKey`. */
  readonly notifyUrl: string;
  /**
   * Emails to work go by Amazon SES from this address, in a domain of ours (`decisions/0017`). Without it GOV.UK Notify sends them
   * too. Point the DNS entries of the outputs `EmailDkim…` before the first of them.
   */
  readonly emailToWork?: { readonly from: string; readonly domain: string };
  /** Host that CloudFront gave at the first deployment, for a stage without a domain: colleagues come back to it (`decisions/0021`). */
  readonly siteHost?: string;
  /** Who says that staff are who they are; without it the stage gets a pool of its own. */
  readonly staffSignIn?: { readonly issuer: string; readonly clientId: string };
  /** NHS login for patients, beside the code, once its private key is in the secret as `nhsLoginKey`. Without it no page names it. */
  readonly nhsLogin?: { readonly issuer: string; readonly clientId: string };
  /** Looks for viruses in files from work before they are opened. It costs by the gigabyte. */
  readonly fileScanner?: 'guardduty';
  /** With a domain the API's own default endpoint is off (`decisions/0003`). */
  readonly domain?: Domain;
  /** Who is written to when something is wrong, and when the budget is near its end. */
  readonly opsEmail?: string;
  /** US dollars a month, of which four fifths and all are told. */
  readonly budget: number;
  /** Tables and the data stack refuse to be deleted. */
  readonly deletionProtection: boolean;
  /** What becomes of data when it leaves the stack. */
  readonly removal: RemovalPolicy;
  /** For how long no seal of the audit trail can be removed: by nobody at all (compliance), or by nobody without a right of its own. */
  readonly sealLock: { readonly mode: 'compliance' | 'governance'; readonly days: number };
  /** Logs of doors and jobs; they hold no personal data. */
  readonly logRetention: RetentionDays;
  /** Days to keep the edge's access logs, which hold addresses of browsers. */
  readonly accessLogDays: number;
  /** MiB. The printer's is computing power: fonts and layout need no room. Cleaning a picture takes most of what it has. */
  readonly memory: Readonly<Record<Runner, number>>;
  /** A ceiling, so that a flood at one door leaves room for the others. Needs an account limit above the default. */
  readonly concurrency: Partial<Readonly<Record<Runner, number>>>;
  /**
   * How often one address may ask in five minutes, before a firewall refuses it. Without it there is none (`decisions/0026`): it costs some
   * $9 a month.
   */
  readonly firewall?: number;
  /** Requests per second at the API, and the burst above that. */
  readonly throttle: { readonly rate: number; readonly burst: number };
  /** Version of the AWS Parameters and Secrets Lambda Extension, arm64. Seen in use on 2026-11-23. */
  readonly secretsExtension: number;
}

const shared = {
  region: 'eu-west-2',
  services: ['my-therapy', 'cardiac'],
  notifyUrl: 'https://api.notifications.service.gov.uk',
  secretsExtension: 20,
} as const;

/** Adult records are kept 8 years after care ends (RMC code); two years of care before that. It cannot be shortened later. */
const kept = {
  deletionProtection: true,
  removal: RemovalPolicy.RETAIN,
  sealLock: { mode: 'compliance', days: 3653 },
} as const;

/** Invented people only; may be taken down at any time. */
export const demo: Stage = {
  ...shared,
  name: 'demo',
  kind: 'demo',
  budget: 10,
  deletionProtection: false,
  removal: RemovalPolicy.DESTROY,
  sealLock: { mode: 'governance', days: 1 },
  logRetention: RetentionDays.ONE_WEEK,
  accessLogDays: 7,
  memory: {
    public: 512,
    patient: 512,
    employer: 512,
    login: 256,
    staff: 512,
    plan: 512,
    draft: 512,
    send: 256,
    work: 256,
    remind: 256,
    delivery: 256,
    mail: 256,
    recount: 256,
    retain: 256,
    seal: 256,
    verify: 1024,
    rotate: 256,
    canary: 128,
    print: 1024,
    clean: 2048,
  },
  concurrency: {},
  throttle: { rate: 50, burst: 100 },
};

/** Real people, a few practices. */
export const trial: Stage = {
  ...shared,
  ...kept,
  name: 'trial',
  kind: 'trial',
  budget: 50,
  logRetention: RetentionDays.SIX_MONTHS,
  accessLogDays: 30,
  memory: {
    public: 1024,
    patient: 1024,
    employer: 1024,
    login: 512,
    staff: 1024,
    plan: 1024,
    draft: 1024,
    send: 512,
    work: 512,
    remind: 512,
    delivery: 256,
    mail: 256,
    recount: 256,
    retain: 256,
    seal: 256,
    verify: 1024,
    rotate: 256,
    canary: 128,
    print: 1024,
    clean: 2048,
  },
  concurrency: {},
  throttle: { rate: 200, burst: 400 },
  firewall: 3000,
};

export const production: Stage = {
  ...shared,
  ...kept,
  name: 'production',
  kind: 'production',
  budget: 500,
  logRetention: RetentionDays.ONE_YEAR,
  accessLogDays: 90,
  memory: {
    public: 1024,
    patient: 1024,
    employer: 1024,
    login: 512,
    staff: 1024,
    plan: 1024,
    draft: 1024,
    send: 512,
    work: 512,
    remind: 512,
    delivery: 256,
    mail: 256,
    recount: 256,
    retain: 256,
    seal: 256,
    verify: 1024,
    rotate: 256,
    canary: 128,
    print: 1024,
    clean: 2048,
  },
  // A printed page is a second of computing: more than fifty at once is no colleague at work.
  concurrency: { public: 400, patient: 200, employer: 100, print: 50, clean: 20 },
  throttle: { rate: 1000, burst: 2000 },
  firewall: 3000,
};

export const stages: readonly Stage[] = [demo, trial, production];

/**
 * What AWS asks in eu-west-2, in US dollars, without free tiers, taxes and what is agreed with an account. Written down from memory of
 * the price pages: `checkedOn` is empty until somebody has compared each with its page.
 */
export const prices = {
  checkedOn: '',
  source: 'https://aws.amazon.com/pricing/',
  /** For a million. */
  million: {
    'DynamoDB write units': 0.7423,
    'DynamoDB read units': 0.1485,
    'API Gateway requests (HTTP API)': 1.16,
    'Lambda requests': 0.2,
    'CloudFront requests': 0.9,
    'requests at the firewall': 0.6,
  },
  /** For a second of one GiB, arm64. */
  lambdaGibSecond: 0.0000133334,
  /** For a GiB of log that is taken in. */
  logGib: 0.5985,
  /** For a month, used or not. */
  monthly: { 'KMS key': 1, secret: 0.4, alarm: 0.1, 'metric of our own': 0.3, firewall: 5, 'rule of a firewall': 1 },
} as const;

/** What is assumed and not counted. */
export const assumed = {
  /** Seconds of one request in a warm door, and its memory in GiB. */
  seconds: 0.1,
  gib: 1,
  /** Bytes of log for a request: the line of the door and of the API. */
  logBytes: 900,
  /** Files of the site for each live page. */
  filesForEachPage: 2,
  /** Requests for support a month at one site, and how many of them become a case with a shared plan. */
  requestsAtSite: 200,
  becomeCases: 0.6,
  /** Fit notes in England a year, and of how many people somebody asks for support. */
  notesInEngland: 11_000_000,
  askOfNotes: 0.05,
} as const;

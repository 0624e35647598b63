/**
 * Every address of the portal. Addresses are stable, readable and never carry personal data.
 *
 * A page and its form share one address: GET is the static page, POST goes to the door that owns it. Two more kinds of
 * GET go to a door: the pages that show a person's own record, and a question page asked for again with what was
 * answered (`?saved`, `?change`, `?back`).
 */

export const paths = {
  home: '/',
  start: '/start',
  startHeart: '/start/heart',
  privacy: '/privacy',
  contact: '/contact',
  /** What of the portal can be used by whom, and what cannot. */
  accessibility: '/accessibility',
  check: '/check',
  /** The self-help guides; everything else of the guidance stands in `guidance-paths.ts`. */
  selfHelp: '/self-help',
  notFound: '/not-found',
  unavailable: '/unavailable',

  ask: (question: string) => `/ask/${question}`,
  yourGpSurgery: '/ask/your-gp-surgery',
  getHelpNow: '/ask/get-help-now',
  leave: '/ask/leave',
  notThisService: '/ask/not-this-service',
  youCanAsk: '/ask/you-can-ask',
  confirmContact: '/ask/confirm-contact',
  code: '/ask/code',
  checkAnswers: '/ask/check-answers',
  sent: '/ask/sent',
  save: '/ask/save',
  saved: '/ask/saved',
  comeBack: '/ask/come-back',
  equality: '/ask/equality',
  equalityThanks: '/ask/equality-thanks',

  myHome: '/my',
  myLogIn: '/my/log-in',
  myCode: '/my/code',
  myLogOut: '/my/log-out',
  myPapers: '/my/plans',
  myPaper: (paperId: string) => `/my/plans/${paperId}`,
  /** A page of one paper: an answer, a download, a step of sharing it. */
  myPaperPart: (paperId: string, part: string) => `/my/plans/${paperId}/${part}`,
  myAction: (action: string) => `/my/do/${action}`,
  mySharing: '/my/sharing',
  myConsent: (consentId: string) => `/my/sharing/${consentId}`,
  myConsentPart: (consentId: string, part: string) => `/my/sharing/${consentId}/${part}`,
  myFitNotes: '/my/fit-notes',
  /** The questions after the end, from a link. */
  myFollowUp: (followUpId: string) => `/my/follow-up/${followUpId}`,
  myData: '/my/data',
  nhsLogIn: '/my/nhs-log-in',
  nhsLoggedIn: '/my/nhs-logged-in',
  myStopNhsLogin: '/my/stop-nhs-login',

  /** What is shared with somebody at work. */
  shared: '/shared',
  sharedLogIn: '/shared/log-in',
  sharedCode: '/shared/code',
  sharedLogOut: '/shared/log-out',
  /** The link of an invitation: it names which, and opens nothing by itself. */
  sharedOpen: (invitationId: string) => `/shared/open/${invitationId}`,
  sharedPlan: (shareId: string) => `/shared/plans/${shareId}`,
  /** An answer to one change at work, by its place, or to the plan as a whole. */
  sharedReply: (shareId: string, place: string) => `/shared/plans/${shareId}/reply/${place}`,
  /** Files beside an answer, and the form that takes one. */
  sharedAttach: (shareId: string, place: string) => `/shared/plans/${shareId}/attach/${place}`,
  sharedUpload: (shareId: string, place: string, fileId: string) =>
    `/shared/plans/${shareId}/attach/${place}/${fileId}`,
  /** Something to take away from what is shared. */
  sharedPlanPart: (shareId: string, part: string) => `/shared/plans/${shareId}/${part}`,

  staffSignIn: '/staff/sign-in',
  staffSignedIn: '/staff/signed-in',
  staffSignOut: '/staff/sign-out',
  staffHome: '/staff',
  staffReferrals: (service: string) => `/staff/${service}/referrals`,
  staffReferral: (service: string, referralId: string) => `/staff/${service}/referrals/${referralId}`,
  staffOpen: (service: string, referralId: string) => `/staff/${service}/referrals/${referralId}/open`,
  staffAction: (service: string, referralId: string, action: string) =>
    `/staff/${service}/referrals/${referralId}/do/${action}`,
  staffCalendar: (service: string, referralId: string) => `/staff/${service}/referrals/${referralId}/appointments.ics`,
  staffFind: (service: string) => `/staff/${service}/find`,
  staffByPhone: (service: string) => `/staff/${service}/by-phone`,
  /** The messages that people of a service get, word for word. */
  staffMessages: (service: string) => `/staff/${service}/messages`,
  /** What GP practices of a service hand out. */
  staffPractices: (service: string) => `/staff/${service}/practices`,
  staffPoster: (service: string, odsCode: string) => `/staff/${service}/practices/${odsCode}`,
  staffRules: (service: string) => `/staff/${service}/rules`,
  staffTeam: (service: string) => `/staff/${service}/team`,
  staffTeamMember: (service: string, staffKey: string) => `/staff/${service}/team/${staffKey}`,
  /** Records whose time is over, and certificates of what was deleted. */
  staffRetention: (service: string) => `/staff/${service}/retention`,
  staffDueRecord: (service: string, referralId: string) => `/staff/${service}/retention/${referralId}`,
  staffCertificate: (service: string, certificateId: string) =>
    `/staff/${service}/retention/certificates/${certificateId}`,
  /** What people say of the guides. */
  staffUseful: (service: string) => `/staff/${service}/useful`,
  staffNotices: (service: string) => `/staff/${service}/notices`,

  staffPlans: (service: string, referralId: string) => `/staff/${service}/referrals/${referralId}/plans`,
  /** Something that is written in the case from the side of its plans. */
  staffPlanAction: (service: string, referralId: string, action: string) =>
    `/staff/${service}/referrals/${referralId}/plans/do/${action}`,
  staffPaperStart: (service: string, referralId: string, kind: string) =>
    `/staff/${service}/referrals/${referralId}/plans/start/${kind}`,
  /** Who may see what, and the stop for somebody on the phone. */
  staffShares: (service: string, referralId: string) => `/staff/${service}/referrals/${referralId}/plans/sharing`,
  /** A file that came with an answer from work. */
  staffSharedFile: (service: string, referralId: string, fileId: string) =>
    `/staff/${service}/referrals/${referralId}/plans/sharing/files/${fileId}`,
  /** A talk with somebody at work, to write down. */
  staffTalk: (service: string, referralId: string) => `/staff/${service}/referrals/${referralId}/plans/sharing/talk`,
  staffPaper: (service: string, referralId: string, paperId: string) =>
    `/staff/${service}/referrals/${referralId}/plans/${paperId}`,
  /** A page of one paper: its weeks, an edit, its offer, a version. */
  staffPaperPart: (service: string, referralId: string, paperId: string, part: string) =>
    `/staff/${service}/referrals/${referralId}/plans/${paperId}/${part}`,

  publicHealth: '/api/public/health',
  patientHealth: '/api/patient/health',
  employerHealth: '/api/employer/health',
  staffHealth: '/api/staff/health',
  planHealth: '/api/plan/health',
  draftHealth: '/api/draft/health',
  loginHealth: '/api/login/health',
  /** Where GOV.UK Notify says what became of a message. */
  delivery: '/api/delivery',
} as const;

/** Question pages may be asked for again: after going back, from check-answers, or by the Back link. */
export const revisit = { saved: 'saved', change: 'change', back: 'back' } as const;

/** Pages that show the visitor's own record, so no static file can answer them. */
export const livePages: readonly string[] = [
  paths.yourGpSurgery,
  paths.getHelpNow,
  paths.notThisService,
  paths.youCanAsk,
  paths.confirmContact,
  paths.code,
  paths.checkAnswers,
  paths.sent,
  paths.saved,
];

/** Everything below these belongs to a door, whatever the method. */
export const doorPrefixes: readonly string[] = ['/api/', '/my', '/shared', '/staff'];

/** The words in a query that make a question page live. */
export const liveQueryWords: readonly string[] = Object.values(revisit);

/**
 * Decides whether a door or a static file answers. The edge function that CloudFront runs is made from the same lists
 * (`infra/constructs/edge-function.ts`), and `test/infra` compares the two over a table of requests.
 */
export function goesToDoor(method: string, path: string, queryWords: readonly string[]): boolean {
  if (method !== 'GET' && method !== 'HEAD') return true;
  if (livePages.includes(path)) return true;
  if (doorPrefixes.some((prefix) => path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`))) {
    return true;
  }
  return path.startsWith('/ask/') && queryWords.some((word) => liveQueryWords.includes(word));
}

export type DoorName = 'public' | 'patient' | 'employer' | 'staff' | 'plan' | 'draft' | 'login' | 'delivery';

/** What changes a draft: where a paper begins, and its weeks, edits and changes at work. */
const isDraft =
  /^\/(api\/draft\/.|staff\/[^/]+\/referrals\/[^/]+\/plans\/(start\/.|[^/]+\/(weeks$|changes-at-work$|edit\/.)))/;

/** Where the door of logins answers; everything else beside them belongs to the doors of patients and of staff. */
export const loginPaths: readonly string[] = [
  paths.staffSignIn,
  paths.staffSignedIn,
  paths.nhsLogIn,
  paths.nhsLoggedIn,
  paths.loginHealth,
];

/** Which door answers an address. The API's routes say the same (`infra/stacks/service.ts`). */
export function doorOf(path: string): DoorName {
  if (loginPaths.includes(path)) return 'login';
  if (path === paths.delivery) return 'delivery';
  if (/^\/(api\/patient\/.|my(\/|$))/.test(path)) return 'patient';
  if (/^\/(api\/employer\/.|shared(\/|$))/.test(path)) return 'employer';
  if (isDraft.test(path)) return 'draft';
  if (/^\/(api\/plan\/.|staff\/[^/]+\/referrals\/[^/]+\/plans(\/|$))/.test(path)) return 'plan';
  return /^\/(api\/)?staff(\/|$)/.test(path) ? 'staff' : 'public';
}

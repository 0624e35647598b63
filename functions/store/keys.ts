/** Every key of every table. One item collection per draft and per referral; nothing personal is ever part of a key. */

export const keys = {
  draft: (draftId: string) => ({ pk: `draft#${draftId}`, sk: 'head' }),
  answer: (draftId: string, question: string) => ({ pk: `draft#${draftId}`, sk: `answer#${question}` }),
  referral: (referralId: string) => ({ pk: `referral#${referralId}`, sk: 'head' }),
  referralAnswers: (referralId: string) => ({ pk: `referral#${referralId}`, sk: 'answers' }),
  part: (referralId: string, partId: string) => ({ pk: `referral#${referralId}`, sk: `part#${partId}` }),
  entry: (referralId: string, entryId: string) => ({ pk: `referral#${referralId}`, sk: `entry#${entryId}` }),
  /** Work plans, reports and letters of a case, in a collection of their own: to open a case need not read them. */
  paper: (referralId: string, paperId: string) => ({ pk: `plans#${referralId}`, sk: `head#${paperId}` }),
  paperDraft: (referralId: string, paperId: string, rev: number) => ({
    pk: `plans#${referralId}`,
    sk: `draft#${paperId}#${String(rev).padStart(6, '0')}`,
  }),
  paperVersion: (referralId: string, paperId: string, version: number) => ({
    pk: `plans#${referralId}`,
    sk: `version#${paperId}#${String(version).padStart(4, '0')}`,
  }),
  /** Equality answers carry a random key of their own and nothing that leads to a person. */
  equality: (randomId: string) => ({ pk: `equality#${randomId}`, sk: 'answers' }),
  /** Badge counts, changed in the same transaction as what they count. */
  count: (service: string, what: string) => ({ pk: `count#${service}`, sk: what }),
  /** A record whose time is over, and what remains of one that was deleted, by service. */
  dueRecord: (service: string, referralId: string) => ({ pk: `retain#${service}`, sk: `case#${referralId}` }),
  certificate: (service: string, certificateId: string) => ({
    pk: `retain#${service}`,
    sk: `certificate#${certificateId}`,
  }),
  /** Answers to "Was this page useful?": a month ("2026-11") and a guide. */
  useful: (month: string, topic: string) => ({ pk: 'count#self-help', sk: `${month}#${topic}` }),
  staff: (staffKey: string) => ({ pk: `staff#${staffKey}`, sk: 'head' }),
  /** A colleague in the register of one service. */
  member: (service: string, staffKey: string) => ({ pk: `team#${service}`, sk: staffKey }),
  /** What the manager is told: a record that was opened with a reason. */
  notice: (service: string, noticeId: string) => ({ pk: `notice#${service}`, sk: noticeId }),
  /** Whom somebody named at work and what they agreed to share, in a collection of their own. */
  contact: (referralId: string, contactId: string) => ({ pk: `sharing#${referralId}`, sk: `contact#${contactId}` }),
  consent: (referralId: string, consentId: string) => ({ pk: `sharing#${referralId}`, sk: `consent#${consentId}` }),
  /** Whose share it is, for the job that tells the person of an answer. No door for employers can read it. */
  shareOf: (shareId: string) => ({ pk: `share#${shareId}`, sk: 'case' }),
  /** News from work that a case was told of, so that it is told once. */
  told: (shareId: string, messageId: string) => ({ pk: `share#${shareId}`, sk: `told#${messageId}` }),
  /** Which case an NHS login opens, by a keyed hash of whom it belongs to; and the way back from that case. */
  nhsLink: (link: string) => ({ pk: `nhslogin#${link}`, sk: 'link' }),
  ownNhsLink: (referralId: string) => ({ pk: `nhslogin#${referralId}`, sk: 'own' }),
  /** A question how work goes, after the end: its link names this row and nobody. */
  followUp: (followUpId: string) => ({ pk: `followup#${followUpId}`, sk: 'asked' }),
  /** A message about which a case was told something, so that it is told once. */
  noted: (referralId: string, messageId: string) => ({ pk: `referral#${referralId}`, sk: `noted#${messageId}` }),
  /** What is to be said on that day. */
  agenda: (day: string, what: string) => ({ pk: `agenda#${day}`, sk: what }),
  /** The last day of which nothing is left on the agenda. */
  agendaDone: () => ({ pk: 'agenda#done', sk: 'until' }),
  sharingDraft: (referralId: string, paperId: string) => ({ pk: `sharing#${referralId}`, sk: `draft#${paperId}` }),

  /**
   * The released copy, under the keyed address of whoever may read it: to look for a copy of somebody else finds nothing.
   * Nothing here leads to the case.
   */
  copy: (address: string, shareId: string) => ({ pk: `address#${address}`, sk: `share#${shareId}` }),

  /** Answers from work, by consent, place and number. */
  replies: (shareId: string) => `reply#${shareId}`,
  reply: (shareId: string, consentId: string, place: string, rev: number) => ({
    pk: `reply#${shareId}`,
    sk: `${consentId}#${place}#${String(rev).padStart(4, '0')}`,
  }),
  /** A file that belongs to an answer, by its place among those of the share. */
  file: (shareId: string, slot: number) => ({ pk: `file#${shareId}`, sk: `slot#${slot}` }),
  /** Which reminders the reader of a share chose. */
  workEmails: (shareId: string) => ({ pk: `emails#${shareId}`, sk: 'chosen' }),
  /** Whether a receipt counts. Its number is random and leads to nobody. */
  receipt: (number: string) => ({ pk: `receipt#${number}`, sk: 'state' }),

  securityCode: (draftId: string) => ({ pk: `code#${draftId}` }),
  returnCode: (keyedCode: string) => ({ pk: `return#${keyedCode}` }),
  rate: (what: string, keyedWho: string, hour: number) => ({ pk: `rate#${what}#${keyedWho}#${hour}` }),
  session: (keyedId: string) => ({ pk: `session#${keyedId}` }),
  patientSession: (keyedId: string) => ({ pk: `mysession#${keyedId}` }),
  /** The code that a browser asked for to log in as a patient. */
  logInCode: (keyedId: string) => ({ pk: `mycode#${keyedId}` }),
  employerSession: (keyedId: string) => ({ pk: `worksession#${keyedId}` }),
  /** The code that a browser asked for to read what is shared with a work address. */
  employerCode: (keyedId: string) => ({ pk: `workcode#${keyedId}` }),
  /** What a reader had typed when their session ended. */
  replyDraft: (address: string, consentId: string, place: string) => ({
    pk: `workdraft#${address}#${consentId}#${place}`,
  }),
  /** The link in the message that there is something to read. */
  invitation: (invitationId: string) => ({ pk: `invitation#${invitationId}` }),
  /** A record that this session may open for a while, because its holder gave a reason. */
  opened: (keyedId: string, referralId: string) => ({ pk: `opened#${keyedId}#${referralId}` }),
  pendingLogin: (keyedId: string) => ({ pk: `login#${keyedId}` }),
  /** A patient's login on its way to NHS login, and whom it proved until a code says whose case that is. */
  nhsLoginBegun: (keyedId: string) => ({ pk: `mylogin#${keyedId}` }),
  waitingIdentity: (keyedId: string) => ({ pk: `mylink#${keyedId}` }),
} as const;

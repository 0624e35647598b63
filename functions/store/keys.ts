/** Every key of every table. One item collection per draft and per referral; nothing personal is ever part of a key. */

export const keys = {
  draft: (draftId: string) => ({ pk: `draft#${draftId}`, sk: 'head' }),
  answer: (draftId: string, question: string) => ({ pk: `draft#${draftId}`, sk: `answer#${question}` }),
  referral: (referralId: string) => ({ pk: `referral#${referralId}`, sk: 'head' }),
  referralAnswers: (referralId: string) => ({ pk: `referral#${referralId}`, sk: 'answers' }),
  /** Equality answers carry a random key of their own and nothing that leads to a person. */
  equality: (randomId: string) => ({ pk: `equality#${randomId}`, sk: 'answers' }),
  /** Badge counts, changed in the same transaction as what they count. */
  count: (service: string, what: string) => ({ pk: `count#${service}`, sk: what }),
  staff: (staffId: string) => ({ pk: `staff#${staffId}`, sk: 'head' }),

  securityCode: (draftId: string) => ({ pk: `code#${draftId}` }),
  returnCode: (keyedCode: string) => ({ pk: `return#${keyedCode}` }),
  rate: (what: string, keyedWho: string, hour: number) => ({ pk: `rate#${what}#${keyedWho}#${hour}` }),
  session: (keyedId: string) => ({ pk: `session#${keyedId}` }),
  pendingLogin: (keyedId: string) => ({ pk: `login#${keyedId}` }),
} as const;

/** Partition of the work-list: one per service and status. */
export const workList = (service: string, state: string): string => `${service}#${state}`;

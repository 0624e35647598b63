/**
 * Addresses of what anybody can read and use without an account. They stand apart from `paths.ts`, so that a door that
 * names none of them does not carry them.
 */

export const guidance = {
  /** The self-help guides. A guide and its question "Was this page useful?" share one address. */
  selfHelpTopic: (slug: string) => `/self-help/${slug}`,
  selfHelpThanks: '/self-help/thank-you',
  planItYourself: '/plan-it-yourself',
  /** What somebody makes for themselves and prints. Nothing is kept. */
  shouldITell: '/should-i-tell',
  talkToYourEmployer: '/talk-to-your-employer',
  adjustmentPassport: '/adjustment-passport',
  /** Changes at work: each, and lists of them by group and by what is hard. */
  changes: '/changes',
  change: (slug: string) => `/changes/${slug}`,
  changeGroup: (group: string) => `/changes/group/${group}`,
  changesFor: (difficulty: string) => `/changes/for/${difficulty}`,
  findWhatHelps: '/find-what-helps',
  aToZ: '/a-to-z',
  search: '/search',
  /** Pages in Easy Read, or in another language by its code. */
  inVersion: (version: string) => `/${version}`,
  forEmployers: '/for-employers',
} as const;

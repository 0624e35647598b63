/** What the flags on a referral stand for. They are made in `new-referral.ts`, in plain words. */

/** A limit on how somebody may be reached, or a warning sign: what can do harm when it is missed. */
export const careFlag = (flag: string): boolean =>
  /^(Sensitive|Red flag|No safe contact|Do not call|No voicemail)/.test(flag);

/** What must be arranged before somebody is spoken to. */
export const needFlag = (flag: string): boolean => /^(Interpreter|Access needs)/.test(flag);

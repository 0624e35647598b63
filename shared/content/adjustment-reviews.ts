/** Which changes at work an occupational therapist has signed, each by itself. Whoever signs one puts its line here. */

export interface ChangeReview {
  /** Role, not name: "Consultant occupational therapist". */
  readonly reviewer: string;
  /** ISO date. */
  readonly reviewedOn: string;
}

/** By the number of the change. Until a line stands here its page says that it is a draft. */
export const changeReviews: Readonly<Record<string, ChangeReview>> = {};

/** Whether people of this stage are shown a change: real people only what is signed. @param stage for example "production". */
export const showsChange = (id: string, stage: string): boolean =>
  stage !== 'production' || changeReviews[id] !== undefined;

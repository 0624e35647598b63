/**
 * What somebody with a fit note is told: what its dates mean, and what to do before it ends. Each sentence says one rule; the
 * person's employer and whoever gave the note decide, and nothing here decides for them.
 *
 * Drafts until a clinician has reviewed them.
 */

export const fitNoteReview = { status: 'waiting for clinical review', draftedOn: '2026-11-26', reviewer: '' } as const;

/** `((end))`, `((next))` and `((phone))` are filled in: the last day, the day after it, and the service's number. */
export const fitNoteWords = {
  // FN-8
  lastDay: 'The last day on it is covered too. From ((next)) nothing covers you.',
  // FN-9
  noReturnNote: 'You do not need a note to go back to work. There is no note that says you are fit.',
  // FN-10
  early:
    'You can go back before ((end)), and do not have to see anybody first. Your employer may check that it is safe.',
  another: 'If you cannot work on ((next)), ask for a note before then. Ask your GP surgery, or phone us on ((phone)).',
  // FN-12
  yours: 'The note is yours. Keep it, and show it to your employer yourself.',
  // FN-11
  mayBeFit:
    'Your note says that you may be fit for work. If your employer cannot make changes, it counts as not fit for the same days. You do not need another note for that.',
  // FN-1, FN-2
  firstDays: 'For the first 7 days off sick you do not need a note. Weekends count. You tell your employer yourself.',
  dayEight: 'From day 8 your employer can ask for a note.',
  // FN-4
  noEnd: 'It has no last day. It lasts until you can work again, or somebody says otherwise.',
  over: 'If you are still off sick, ask for a note. Ask your GP surgery, or phone us on ((phone)).',
} as const;

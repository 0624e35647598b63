import type { GroupWords } from './group-words.ts';

export const travel: GroupWords = {
  slug: 'travel',
  lead: 'Changes to the journey to work, and to travel for work.',
  why: 'A journey asks for walking, standing, waiting and attention. When it takes less, the worker arrives with something left for the job.',
  inWork: {
    desk: 'Ask which meetings truly need people in a room. Put those on the same day, with time between them.',
    shop: 'See if a branch nearer home has the same shifts. Match start times to buses that have seats.',
    ward: 'Ask about staff parking, a lift from a colleague on the same shift, or a nearer unit. Late shifts need a safe way home.',
    vehicle: 'Start from the depot or the stop that is nearest. Plan each run with a place to stop and rest.',
    site: 'Agree who drives the van, and where it picks people up. Look again when the site changes.',
    'home-care':
      'Plan a round within a small area, with time to travel between visits. Start at the visit nearest home.',
    school:
      'Swap duties before the first lesson, so that the journey can be later. Join meetings by video where that is allowed.',
    warehouse: 'Ask who lives near and works the same shift. The gate may let a taxi in, so that the walk is short.',
  },
  asking: 'Describe the journey in steps: how far the walk is, how long the wait is, and where you can sit.',
  asked:
    'A start time or a site is often yours to change today. Do not ask the worker to drive, or to drive further, to make it fit.',
  trying: [
    'Travel the new way once before the first day that counts.',
    'Agree what happens when the journey fails, for example a late bus.',
    'Agree who pays until a grant is decided.',
  ],
  review: [
    'How is the worker on arrival, compared with before?',
    'How often did the journey fail, and why?',
    'Is it still needed, or can part of the old journey come back?',
  ],
  examples: {
    'TRA-01': 'A surveyor starts at the site nearest home, and goes to the office on Fridays only.',
    'TRA-02': 'An assistant cannot walk to the bus. She shares the cost of a taxi with Access to Work.',
    'TRA-03': 'A fitter’s appointment is at 2pm. He leaves at 1pm and is paid for the whole afternoon.',
    'TRA-04': 'A consultant sees 3 of 5 clients by video. The 2 visits left are on the same day.',
    'TRA-05': 'A service engineer takes jobs within 45 minutes. Further ones go to a colleague, or have a stop.',
    'TRA-06': 'A machinist rides with a colleague from the next street. They work the same shift.',
  },
};

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
  decide: 'Is it still needed, or can part of the old journey come back?',
  own: {
    'TRA-01': {
      example: 'A surveyor starts at the site nearest home, and goes to the office on Fridays only.',
      steps: [
        'Draw the journeys to each place, with their time and changes.',
        'Ask what has to be done on site, and on which days.',
        'Agree who is the person to go to there.',
      ],
      look: ['How much time and effort does the nearer place save?', 'Is anything missed from the usual site?'],
    },
    'TRA-02': {
      example: 'An assistant cannot walk to the bus. She shares the cost of a taxi with Access to Work.',
      steps: [
        'Apply early: an answer can take weeks.',
        'Keep proof of what the journey costs, and of why it is needed.',
        'Agree what is paid until then, and by whom.',
      ],
      look: ['Is the taxi on time on most days?', 'When does the grant end, and who asks for more?'],
    },
    'TRA-03': {
      example: 'A fitter’s appointment is at 2pm. He leaves at 1pm and is paid for the whole afternoon.',
      steps: [
        'Give the time of the appointment and of the journey, and no reason.',
        'Join it to the start or end of a shift.',
        'Agree how it is written on the time sheet.',
      ],
      look: ['Were appointments kept without losing pay or leave?', 'Could some of them be by phone or video?'],
    },
    'TRA-04': {
      example: 'A consultant sees 3 of 5 clients by video. The 2 visits left are on the same day.',
      steps: [
        'List the visits of a month: which need hands or eyes on the spot?',
        'Try 1 kind of visit by video, and ask the other side how it was.',
        'Leave 15 minutes between calls to move and write.',
      ],
      look: ['Which visits went as well by video?', 'Is the time saved used for rest, or for more calls?'],
    },
    'TRA-05': {
      example: 'A service engineer takes jobs within 45 minutes. Further ones go to a colleague, or have a stop.',
      steps: [
        'Note when discomfort or tiredness begins on a drive.',
        'Plan stops before that time, where it is safe to get out and walk.',
        'Give longer trips to a colleague, a train or a call.',
      ],
      look: ['Was the limit kept on each day?', 'How is the worker at the end of a drive?'],
    },
    'TRA-06': {
      example: 'A machinist rides with a colleague from the next street. They work the same shift.',
      steps: [
        'Ask in the team without giving a reason.',
        'Agree times, a place to meet, and what to pay for fuel.',
        'Have a second way for days when the driver is off.',
      ],
      look: ['Did it work on most days?', 'Is it still right for the driver?'],
    },
  },
};

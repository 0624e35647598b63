import type { GroupWords } from './group-words.ts';

export const breaks: GroupWords = {
  slug: 'breaks',
  lead: 'Pauses in the day: more of them, longer ones, or ones at the right moment.',
  why: 'Effort, stiffness and tiredness build up minute by minute. A pause before the limit costs less time than a stop after it.',
  inWork: {
    desk: 'Set a timer, and leave gaps between meetings. Stand, walk or look out of a window, away from the screen.',
    shop: 'Plan who covers the till, and write breaks into the rota of the shift. A stool behind the counter helps between customers.',
    ward: 'Agree who answers the bells in these minutes. Take the break off the ward, or it will not be one.',
    vehicle:
      'Plan stops where parking is safe and there is a toilet. These come on top of the breaks that the law asks of drivers.',
    site: 'Use the welfare unit, and make sure it is near. Stop machines first, and tell the person you work with.',
    'home-care': 'Put breaks between visits into the round, with a place to sit. Travel is not a break.',
    school: 'Breaks of pupils are not breaks of staff. Agree who covers the room, or swap a playground duty.',
    warehouse:
      'Agree a relief person for the line. Move the break so that it does not stop the bay, and take it sitting down.',
  },
  asking: 'Say how long you can work before it gets harder, and ask for the pause to come just before that.',
  asked: 'Agree if the minutes are paid, and who covers. Then do not ask for a reason each time.',
  trying: [
    'Agree how long, how often, where, and if it is paid.',
    'Tell whoever covers, and agree a sign for the moment.',
    'Take each break for the whole trial, also on good days.',
  ],
  decide: 'Would shorter and more frequent, or longer and fewer, work better?',
  own: {
    'BRK-01': {
      example: 'A machinist stops for 5 minutes at the full hour. She now works until the end of the shift.',
      steps: [
        'Put the breaks on the plan, so that they are not the first thing to go.',
        'Leave the place of work for them.',
        'Plan cover for jobs that cannot stop.',
      ],
      look: ['How many of the breaks were taken on a usual day?', 'How is the last hour now?'],
    },
    'BRK-02': {
      example: 'A lecturer has an hour and a quarter at noon. He eats, then lies back in an empty office.',
      steps: [
        'Agree whether the extra time is paid, or the day ends later.',
        'Eat, and then rest or walk: do not catch up on messages.',
        'Keep meetings away from both sides of it.',
      ],
      look: ['Is the afternoon steadier?', 'Was lunch cut short, and why?'],
    },
    'BRK-03': {
      example: 'A call handler sets her phone to busy and goes. Nobody asks where.',
      steps: [
        'Agree a sign and who covers.',
        'Agree where to go, and after how long somebody looks in.',
        'Tell the team it is agreed, and not the reason.',
      ],
      look: ['Could the break be taken at once?', 'Do colleagues feel that the cover is fair?'],
    },
    'BRK-04': {
      example: 'An auditor arrives at 9am and begins at 9:15am, after a cup of tea.',
      steps: [
        'Leave the first 15 minutes free of calls and counters.',
        'Have a chair and a drink near the entrance.',
        'After a long trip for work, plan nothing for the hour that follows.',
      ],
      look: ['Does the day begin better?', 'Is the journey itself what should change?'],
    },
    'BRK-05': {
      example: 'A driver walks round the van at each drop. It takes a minute.',
      steps: [
        'Tie it to things that happen anyway: a call, a print, a refill.',
        'Choose 2 or 3 movements from your own physiotherapist, if you have one.',
        'Stand up before you are stiff.',
      ],
      look: ['Is stiffness less at the end of the day?', 'Which moment of the day works best for it?'],
    },
    'BRK-06': {
      example: 'A chef has 10 minutes at 11am and 3pm, in the office, with the door shut.',
      steps: [
        'Block the times in the calendar as private.',
        'Choose a clean place with a door, a shelf and a bin.',
        'Agree what happens if the time slips, for example in a meeting.',
      ],
      look: ['Were the times kept?', 'Does anybody ask for the reason?'],
    },
    'BRK-07': {
      example: 'A typist does her filing in 3 short parts in place of 1 long one. Her eyes rest in between.',
      steps: [
        'Look into the distance, out of a window if there is one.',
        'Do tasks on paper or on foot between screen tasks.',
        'Turn the camera off in long calls.',
      ],
      look: ['How many hours in a row were at the screen?', 'Are there fewer headaches or sore eyes?'],
    },
  },
};

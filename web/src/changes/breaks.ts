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
  review: [
    'Were the breaks taken? If not, what got in the way?',
    'How was the last hour of the day?',
    'Would shorter and more frequent, or longer and fewer, work better?',
  ],
  examples: {
    'BRK-01': 'A machinist stops for 5 minutes at the full hour. She now works until the end of the shift.',
    'BRK-02': 'A lecturer has an hour and a quarter at noon. He eats, then lies back in an empty office.',
    'BRK-03': 'A call handler sets her phone to busy and goes. Nobody asks where.',
    'BRK-04': 'An auditor arrives at 9am and begins at 9:15am, after a cup of tea.',
    'BRK-05': 'A driver walks round the van at each drop. It takes a minute.',
    'BRK-06': 'A chef has 10 minutes at 11am and 3pm, in the office, with the door shut.',
    'BRK-07': 'A typist does her filing in 3 short parts in place of 1 long one. Her eyes rest in between.',
  },
};

import type { GroupWords } from './group-words.ts';

export const environment: GroupWords = {
  slug: 'where-you-work',
  lead: 'Changes to the place: where it is, how to reach it, and what it is like there.',
  why: 'Stairs, noise, heat and distance use up energy and attention before the work begins. A better place leaves more of both for the task.',
  inWork: {
    desk: 'Try a desk for a week before anything is moved for good. Where desks are shared, mark this one as kept.',
    shop: 'Look at the till, the stock room and the staff room. A till away from the door or the freezers is often free.',
    ward: 'Choose a bay or corridor near the nurses’ station. Agree which room can be used for a rest, and who covers.',
    vehicle:
      'Think of the depot and the stops as the place of work. Agree where to park, stop and find a toilet on each run.',
    site: 'Ask for a place near the welfare unit. Look again whenever the site changes, as routes move from week to week.',
    'home-care': 'The place is somebody’s home. Choose rounds with short walks, few stairs and a stop at the office.',
    school: 'Choose the classroom before the timetable is made. A room change between lessons costs energy too.',
    warehouse:
      'Choose a bay by its temperature, noise and distance to the toilets. Mark walkways, so that they stay clear.',
  },
  asking: 'Show the place to your manager. Walk it together, and point out where it is hard.',
  asked:
    'Walk the route with the worker at the time they would use it. Check fire exits, and tell whoever looks after the building.',
  trying: [
    'Try the new place for some days before anything is bought or built.',
    'Tell reception, security or cleaners, so that it stays as agreed.',
    'Agree what happens on days when the place cannot be used.',
  ],
  review: [
    'Is it easier to get there, to stay there and to keep to the task?',
    'Has anything made the place worse, such as a new machine or a new season?',
    'Does the rest of the team still know where to find each other?',
  ],
  examples: {
    'ENV-01':
      'An accounts clerk works at home on Tuesday and Thursday. She has a proper chair there, and a call at 9:30am.',
    'ENV-02': 'A solicitor moves from the third floor to a room by the entrance. Clients like it too.',
    'ENV-03': 'A trainer sits at the end of the row. She can leave and come back without anybody moving.',
    'ENV-04': 'A coder works in the small meeting room until noon. A sign on the door says so.',
    'ENV-05': 'A cashier moves from the till beside the doors to the one at the pharmacy counter.',
    'ENV-06': 'A librarian has the tube above her desk taken out. She uses a lamp and a warmer screen.',
    'ENV-07': 'A tailor has a small fan at her bench in summer, and a heater below it in winter.',
    'ENV-08': 'A support worker lies down in the first aid room for 20 minutes at 1pm. A bell is in reach.',
    'ENV-09': 'A lecturer has the space beside the side door. It has her car’s number on it.',
    'ENV-10': 'Team meetings move from the attic room to the ground floor. Nobody has to climb 3 flights.',
    'ENV-11': 'A factory fits rails and a bench in the toilet near the line. The worker has a key.',
    'ENV-12': 'Pallets used to stand on the path from the car park. Now a yellow line keeps it free.',
  },
};

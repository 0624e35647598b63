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
  decide: 'Does the rest of the team still know where to find each other?',
  own: {
    'ENV-01': {
      example:
        'An accounts clerk works at home on Tuesday and Thursday. She has a proper chair there, and a call at 9:30am.',
      steps: [
        'Choose fixed days, so that others know where you are.',
        'Check the chair, the table, the light and the connection at home.',
        'Plan a daily call, so that nobody is alone with a problem.',
      ],
      look: ['What goes better at home, and what goes worse?', 'Are you still part of what the team talks about?'],
    },
    'ENV-02': {
      example: 'A solicitor moves from the third floor to a room by the entrance. Clients like it too.',
      steps: [
        'Look for a place near the people you work with, not only near the door.',
        'Check toilet, kitchen and meeting rooms on the same floor.',
        'Move the printer, files and post as well.',
      ],
      look: ['How often did you have to use the stairs all the same?', 'Does the new place cut you off from the team?'],
    },
    'ENV-03': {
      example: 'A trainer sits at the end of the row. She can leave and come back without anybody moving.',
      steps: [
        'Try the way to the toilet from the seat, and count the steps.',
        'Ask for the same in meetings, training and on trips.',
        'Keep the seat when desks are shared.',
      ],
      look: ['Can you leave and come back without being noticed?', 'Was the seat free each day?'],
    },
    'ENV-04': {
      example: 'A coder works in the small meeting room until noon. A sign on the door says so.',
      steps: [
        'Find out what disturbs: voices, phones, machines or people passing.',
        'Use the quiet place for the work that needs most thought.',
        'Agree a sign that means "please do not disturb".',
      ],
      look: ['How long can you work without a break in thought now?', 'Do colleagues know when they can come?'],
    },
    'ENV-05': {
      example: 'A cashier moves from the till beside the doors to the one at the pharmacy counter.',
      steps: [
        'Measure or note the temperature and draughts where you stand or sit.',
        'Look at doors, ovens, freezers and loading bays through the day.',
        'Move the task if the place cannot move.',
      ],
      look: ['Are breathing, skin or pain better than before?', 'Will the place still do when the season turns?'],
    },
    'ENV-06': {
      example: 'A librarian has the tube above her desk taken out. She uses a lamp and a warmer screen.',
      steps: [
        'Change 1 thing at a time: a tube, a blind, a lamp, the screen.',
        'Turn the desk, so that windows are at the side.',
        'Make text larger and the screen less bright before you buy a filter.',
      ],
      look: ['How many headaches or sore eyes were there this week?', 'Does the light still suit the people nearby?'],
    },
    'ENV-07': {
      example: 'A tailor has a small fan at her bench in summer, and a heater below it in winter.',
      steps: [
        'Find out when it is worst: time of day, season, which task.',
        'Try clothes in layers, a fan, a heater or another seat.',
        'Check that a heater or fan is safe there, and tested.',
      ],
      look: ['Did the temperature still stop the work, and when?', 'Does it suit the people who share the room?'],
    },
    'ENV-08': {
      example: 'A support worker lies down in the first aid room for 20 minutes at 1pm. A bell is in reach.',
      steps: [
        'Look for a room with a door that closes and a chair that leans back.',
        'Agree how long, how often, and who knows where you are.',
        'Have a way to call for help within reach.',
      ],
      look: ['Was the room free when it was needed?', 'How much longer does the day go well after a rest?'],
    },
    'ENV-09': {
      example: 'A lecturer has the space beside the side door. It has her car’s number on it.',
      steps: [
        'Measure the way from the space to the desk, and look at kerbs and doors.',
        'Check that a car door can open fully.',
        'Agree what to do when somebody else has parked there.',
      ],
      look: ['Was the space free each morning?', 'Is the rest of the way still too far?'],
    },
    'ENV-10': {
      example: 'Team meetings move from the attic room to the ground floor. Nobody has to climb 3 flights.',
      steps: [
        'List the rooms used in a usual month, and how each is reached.',
        'Move meetings first: that costs nothing.',
        'Agree where to work on a day when the lift does not.',
      ],
      look: ['Which rooms still cannot be reached?', 'How often was the lift out of order?'],
    },
    'ENV-11': {
      example: 'A factory fits rails and a bench in the toilet near the line. The worker has a key.',
      steps: [
        'Try it together: distance, door, rail, light, lock, bin.',
        'Agree how the key or the code is kept.',
        'Make time for it in the working day, without asking.',
      ],
      look: ['Is it close enough, and free when needed?', 'Is anything missing, such as a shelf or a bin?'],
    },
    'ENV-12': {
      example: 'Pallets used to stand on the path from the car park. Now a yellow line keeps it free.',
      steps: [
        'Walk or ride it together in the rain or after dark.',
        'Mend the quick things first: boxes, bins, a lamp.',
        'Say who keeps it clear, and whom to tell.',
      ],
      look: ['Was it clear each day?', 'Is there a bit that still feels unsafe?'],
    },
  },
};

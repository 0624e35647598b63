import type { GroupWords } from './group-words.ts';

export const equipment: GroupWords = {
  slug: 'equipment',
  lead: 'Things that take some of the weight, the reach, the reading or the remembering.',
  why: 'The right tool does part of the work that a hand, a back, an eye or a memory would do. The task stays the same, and takes less.',
  inWork: {
    desk: 'Do the display screen check first. Software may need the IT team’s leave, so ask early.',
    shop: 'Try it at the till or bench that is used most. Where tills are shared, agree who sets it up at each shift.',
    ward: 'It must be cleaned like everything on the ward. Ask the moving and handling lead, who may have one to lend.',
    vehicle: 'It must be fixed, and must not block a view or a pedal. Ask the fleet manager before anything is fitted.',
    site: 'Choose what stands up to rain and dust. Put it on the list of tools, so that it is there each morning.',
    'home-care':
      'Choose what fits in a bag or is kept at the person’s home. Nothing should need to be carried up stairs.',
    school:
      'Store it where children cannot reach it. Where rooms change, have a second one rather than carry it about.',
    warehouse: 'Train everybody who may use it. Give it a marked place, and check it with the other machines.',
  },
  asking:
    'Try before anybody buys. Ask what the store room already has, and ask Access to Work early if it costs a lot.',
  asked:
    'Order it with the name of a person who sets it up and shows how it works. A tool without training is soon in a cupboard.',
  trying: [
    'Borrow or hire it where you can, or begin with a cheap kind.',
    'Plan half an hour to set it up, and a second look after a week.',
    'Agree who looks after it, and what happens if it breaks.',
  ],
  review: [
    'Is it in use each day? If not, why?',
    'What can be done now that was hard before?',
    'Does it fit with the other tools, programs and safety rules?',
  ],
  examples: {
    'EQP-01': 'A planner tries a riser on her desk first. After a month she gets a desk that goes up and down.',
    'EQP-02': 'A dispatcher tests 3 chairs for a day each. The chosen one has his name on it.',
    'EQP-03': 'A short worker raised her chair to reach the desk. A footrest brings the floor up to her.',
    'EQP-04': 'A booking clerk held the phone with her shoulder while typing. With a headset she sits straight.',
    'EQP-05': 'A draughtsman tries an upright mouse and a flat one. After 4 days he keeps the upright one.',
    'EQP-06': 'A social worker speaks her notes in the car park between visits. She corrects them at her desk.',
    'EQP-07': 'An adviser has a screen reader. IT tests each form with it before it is put in use.',
    'EQP-08': 'A caretaker moved chairs by hand. A trolley takes 20 at a time.',
    'EQP-09': 'A plumber uses a thick pad and a low stool. He gets up half as often.',
    'EQP-10': 'A hairdresser stands on a mat, and has a high stool for cutting fringes.',
    'EQP-11': 'A charity turns on captions in every video call. The whole team finds them useful.',
    'EQP-12': 'A care worker’s phone buzzes for each task and each pause. She does not hold the list in her head.',
    'EQP-13': 'A payroll clerk reads figures on a 27-inch screen. She no longer leans forward.',
    'EQP-14': 'A teacher keeps a locked box in the fridge of the office. The manager and the worker have a key.',
  },
};

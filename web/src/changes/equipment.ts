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
  decide: 'Does it fit with the other tools, programs and safety rules?',
  own: {
    'EQP-01': {
      example: 'A planner tries a riser on her desk first. After a month she gets a desk that goes up and down.',
      steps: [
        'Set the elbows level with the keyboard, both sitting and standing.',
        'Change position often. Neither sitting nor standing all day is the aim.',
        'Stand for calls or reading first, and type when it feels natural.',
      ],
      look: [
        'How often is it moved up and down on a usual day?',
        'Are back, neck and legs easier at the end of the day?',
      ],
    },
    'EQP-02': {
      example: 'A dispatcher tests 3 chairs for a day each. The chosen one has his name on it.',
      steps: [
        'Set the height first: feet flat, thighs level.',
        'Bring the back rest into the hollow of the lower back.',
        'Then set the arms, so that the shoulders hang loose.',
      ],
      look: ['How long can you sit now before you have to get up?', 'Has somebody else changed the settings?'],
    },
    'EQP-03': {
      example: 'A short worker raised her chair to reach the desk. A footrest brings the floor up to her.',
      steps: [
        'Raise the chair until the elbows are level with the desk.',
        'Set the footrest, so that the knees are level with the hips.',
        'Leave room to move the feet.',
      ],
      look: ['Do the legs or the lower back ache less?', 'Is it still there after cleaning?'],
    },
    'EQP-04': {
      example: 'A booking clerk held the phone with her shoulder while typing. With a headset she sits straight.',
      steps: [
        'Choose 1 ear or 2: with 1 ear the room can still be heard.',
        'Set the volume low at first.',
        'Write notes with the hand that is free.',
      ],
      look: ['Are neck and shoulder easier after long calls?', 'Can callers hear well?'],
    },
    'EQP-05': {
      example: 'A draughtsman tries an upright mouse and a flat one. After 4 days he keeps the upright one.',
      steps: [
        'Bring it close, so that the upper arm hangs by the body.',
        'Try the other hand for the mouse for some of the day.',
        'Learn a few keyboard shortcuts, which save the most movement.',
      ],
      look: ['Which kind was the most comfortable after a week?', 'Is there less pain or tingling in hand and arm?'],
    },
    'EQP-06': {
      example: 'A social worker speaks her notes in the car park between visits. She corrects them at her desk.',
      steps: [
        'Begin with short emails, and keep the keyboard for corrections.',
        'Teach it the names and terms of the job.',
        'Find a place where speaking aloud disturbs nobody.',
      ],
      look: ['How much of a usual day is now dictated?', 'How much time goes into corrections?'],
    },
    'EQP-07': {
      example: 'An adviser has a screen reader. IT tests each form with it before it is put in use.',
      steps: [
        'List the programs of the job, and test each with it.',
        'Ask the makers of a program that does not work with it.',
        'Plan training in short sessions, in paid time.',
      ],
      look: ['Which programs or papers still cannot be read?', 'Is training still needed?'],
    },
    'EQP-08': {
      example: 'A caretaker moved chairs by hand. A trolley takes 20 at a time.',
      steps: [
        'Measure doors, lifts and floors before it is bought.',
        'Keep it where the loads are, charged and checked.',
        'Train the whole team, so that it is used as a matter of course.',
      ],
      look: ['Which loads are still lifted by hand?', 'Is it in the right place when it is needed?'],
    },
    'EQP-09': {
      example: 'A plumber uses a thick pad and a low stool. He gets up half as often.',
      steps: [
        'Choose a pad that stays dry and does not slip.',
        'Bring the handle to the length at which the back stays straight.',
        'Change knees, and get up every few minutes.',
      ],
      look: ['Are the knees or the back easier after a low task?', 'Is the tool as exact as the short one?'],
    },
    'EQP-10': {
      example: 'A hairdresser stands on a mat, and has a high stool for cutting fringes.',
      steps: [
        'Put the mat where the feet really are, with edges that nobody trips over.',
        'Set the stool high, so that getting up is easy.',
        'Rest 1 foot on a low rail from time to time.',
      ],
      look: ['How long can you stand before it hurts?', 'Is the stool used, and does anybody mind?'],
    },
    'EQP-11': {
      example: 'A charity turns on captions in every video call. The whole team finds them useful.',
      steps: [
        'Turn captions on before people speak, and ask them to face the camera.',
        'Test the loop with the hearing aids that are worn.',
        'Sit where faces and lips can be seen.',
      ],
      look: ['How much of a usual meeting was missed?', 'Does everybody speak 1 at a time?'],
    },
    'EQP-12': {
      example: 'A care worker’s phone buzzes for each task and each pause. She does not hold the list in her head.',
      steps: [
        'Start with 3 reminders, and add more when they help.',
        'Let it vibrate or show a light where sound disturbs.',
        'Check the list at the same time each day.',
      ],
      look: ['How many things were forgotten this week?', 'Which reminders are ignored by now?'],
    },
    'EQP-13': {
      example: 'A payroll clerk reads figures on a 27-inch screen. She no longer leans forward.',
      steps: [
        'Put the top of the screen level with the eyes.',
        'Make the text larger until you no longer lean forward.',
        'With 2 screens, put the one used most straight ahead.',
      ],
      look: ['Are the neck and eyes easier at the end of the day?', 'Is there room for the keyboard and papers?'],
    },
    'EQP-14': {
      example: 'A teacher keeps a locked box in the fridge of the office. The manager and the worker have a key.',
      steps: [
        'Check the temperature that the label asks for, with a thermometer.',
        'Use a closed box with initials, not the full name.',
        'Plan for holidays, power cuts and a locked room.',
      ],
      look: ['Could you get to it at each time you needed?', 'Has the temperature stayed right?'],
    },
  },
};

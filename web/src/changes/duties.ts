import type { GroupWords } from './group-words.ts';

export const duties: GroupWords = {
  slug: 'tasks',
  lead: 'Changes to what is done, and to how much of it.',
  why: 'Most jobs are made of many tasks, and often only a few of them are hard. When those are changed, the rest of the job can go on.',
  inWork: {
    desk: 'Go through the task list and the inbox together. Move what is urgent or tense first, and say who has it now.',
    shop: 'Tills, shelves, deliveries and the kitchen ask for different things. Choose the station for the shift, and tell the team leader.',
    ward: 'Agree which care tasks need a second person. Medicine rounds, notes and phone calls can take their place.',
    vehicle: 'Separate the driving from the loading. A depot may have checks, planning or paperwork to do.',
    site: 'Put it into the method statement or the daily briefing. Then nobody asks for the task by mistake.',
    'home-care':
      'Choose visits that do not need the task, and write it into the rota notes. Send 2 people where a visit does need it.',
    school:
      'Look at lessons, duties, trips and marking one by one. Exchange a duty with a colleague rather than leave it open.',
    warehouse: 'Choose the zone or line that fits. Labelling, checking and returns are often lighter than picking.',
  },
  asking: 'Name the task, and what happens when you do it. Offer a task that you could do in its place.',
  asked:
    'Look at the risk assessment again. Agree who takes the task over, and make sure that person is asked and thanked.',
  trying: [
    'Write down the tasks that are out for now, and those that take their place.',
    'Tell everybody who gives out work, so that it does not come back by mistake.',
    'Agree a date on which the first task may come back.',
  ],
  decide: 'Which task can come back next, and how much of it?',
  own: {
    'DUT-01': {
      example: 'A storeman was told to lift no more than 5 kg. Heavy boxes are marked red, and others carry those.',
      steps: [
        'Weigh or estimate the things that are lifted most often.',
        'Mark the ones above the limit, so that nobody has to ask.',
        'Think of pushing, pulling and catching as well as lifting.',
      ],
      look: ['Were there times when there was nobody to help?', 'Does the limit still match the advice?'],
    },
    'DUT-02': {
      example: 'A gardener plants and prunes. His colleague does the digging, and he does her paperwork.',
      steps: [
        'Write 2 lists: what goes away, and what comes in its place.',
        'Let colleagues choose what they take on.',
        'Say in the handover who does what on each shift.',
      ],
      look: ['Do both sides still find the swap fair?', 'Which heavy task could come back first?'],
    },
    'DUT-03': {
      example: 'A porter answers the helpdesk for 6 weeks. He knows every ward, so calls are dealt with faster.',
      steps: [
        'Ask what the team has put off: records, stock lists, rosters, phone calls.',
        'Set up the chair and screen before the first day.',
        'Plan how the hands-on work stays familiar, such as joining the handover.',
      ],
      look: ['Is the desk work useful, or only there to fill time?', 'When is the first hour of usual work?'],
    },
    'DUT-04': {
      example: 'A packer spends 40 minutes on packing, then 40 on labels. A timer tells both workers to swap.',
      steps: [
        'Group tasks by what the body does: sit, stand, reach, lift.',
        'Put tasks of different groups next to each other.',
        'Change before it hurts, not because it hurts.',
      ],
      look: ['Is pain less at the end of the shift?', 'Which pair of tasks goes best together?'],
    },
    'DUT-05': {
      example: 'A roofer measures, orders and cuts on the ground. Others fit until occupational health has agreed.',
      steps: [
        'List every task that leaves the ground, even 2 steps of a ladder.',
        'Give each of them to a named colleague.',
        'Ask occupational health what has to be true before it starts again.',
      ],
      look: ['Was any short job at height done all the same?', 'Who will say when it may start again?'],
    },
    'DUT-06': {
      example:
        'A sales worker is not driving for now. He meets customers by video, and a colleague takes him to the rest.',
      steps: [
        'List each drive of a usual week, and what else would do.',
        'Tell the DVLA and the insurer if they have to know.',
        'Look at how to get to work as a separate question.',
      ],
      look: ['Which trips were not needed after all?', 'What has the DVLA or the doctor said since?'],
    },
    'DUT-07': {
      example: 'A cleaner used to lock up alone. For now 2 people work the late shift together.',
      steps: [
        'Find the hours when somebody is alone: opening, closing, lunch, night.',
        'Choose a colleague nearby, a check-in call or an alarm for each of them.',
        'Write down what happens when a check-in call is missed.',
      ],
      look: ['Was the worker ever alone all the same?', 'Does the check-in work without a reminder?'],
    },
    'DUT-08': {
      example: 'A call handler works on web chat and simple orders. Complaints come back in week 7.',
      steps: [
        'Say which contacts are meant: at the counter, by phone, by email.',
        'Agree words to hand over: "My colleague can help you with this."',
        'Plan the first easy contacts, with somebody beside you.',
      ],
      look: ['Which contacts feel possible again?', 'How is the rest of the day after a hard one?'],
    },
    'DUT-09': {
      example: 'A picker starts at half the usual rate. It goes up by a tenth each week.',
      steps: [
        'Work out the target from the hours worked, and then lower it a little.',
        'Write the steps with dates, so that nobody has to ask each week.',
        'Tell whoever sees the figures that these are the agreed ones.',
      ],
      look: ['Was the target reached without extra hours?', 'Is the next step the right size?'],
    },
    'DUT-10': {
      example: 'An administrator and her manager write 5 tasks on a card each morning. She crosses them off.',
      steps: [
        'Use 1 list in 1 place: paper, board or screen.',
        'Agree who may add to it, and where new work goes.',
        'Turn off alerts while a task is under way.',
      ],
      look: ['How many times did other work cut in?', 'Is the list short enough to finish in a day?'],
    },
    'DUT-11': {
      example: 'A shop worker fills the middle shelves. A colleague does the top ones.',
      steps: [
        'Walk round and look at what is kept above the shoulder.',
        'Bring it down, or bring the worker up with a safe platform.',
        'Swap ceilings, high shelves and top racks with a colleague.',
      ],
      look: ['What still has to be reached for?', 'Can the arm be raised further without pain than at first?'],
    },
    'DUT-12': {
      example: 'A nursery worker sits on a low chair for floor play. Others see to the floor toys.',
      steps: [
        'List the low tasks: bottom shelves, pipes, floors, small children.',
        'Raise the work: a bench, a trolley, a low stool to sit on.',
        'Use long handles or a pad where the floor cannot be avoided.',
      ],
      look: ['What still has to be done on the floor?', 'Are stairs and chairs easier than at the start?'],
    },
    'DUT-13': {
      example: 'A team leader takes back the rota first, then appraisals. The budget comes last.',
      steps: [
        'Start with what only you know, and leave budgets and staff for later.',
        'Name who decides in the meantime, and tell the team.',
        'Add 1 duty at a time, with a date for the next.',
      ],
      look: ['Which duty weighs most, and which is missed?', 'Is it clear to everybody who decides what?'],
    },
    'DUT-14': {
      example: 'A records clerk has 12 minutes for a file in place of 8. Errors go down.',
      steps: [
        'Time a usual task once, so that the extra is a number and not a feeling.',
        'Take work out of the day, so that the time is really there.',
        'Tell others when to expect it.',
      ],
      look: ['Was the time enough for good work?', 'Which tasks no longer need it?'],
    },
    'DUT-15': {
      example: 'A bricklayer works in the estimating office for 3 months, on his own pay.',
      steps: [
        'Write down the title, tasks, hours, pay and manager of the other role.',
        'Keep the way back open: the usual job and its holder are named.',
        'Set the end date on the first day.',
      ],
      look: ['What has the other role shown about what is possible?', 'Is the way back still open, and when?'],
    },
    'DUT-16': {
      example: 'A designer had 4 deadlines in a week. 2 are moved, and a colleague takes 1.',
      steps: [
        'Put all deadlines of the next 4 weeks on 1 page.',
        'Tell the people who wait, before they ask.',
        'For a shared one, agree who does which part.',
      ],
      look: ['Which moved deadline caused trouble, and to whom?', 'Can the next one stay where it is?'],
    },
  },
};

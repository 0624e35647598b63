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
  review: [
    'Which tasks went well, and which are still hard?',
    'Is the swap fair to the colleagues who help?',
    'Which task can come back next, and how much of it?',
  ],
  examples: {
    'DUT-01': 'A storeman was told to lift no more than 5 kg. Heavy boxes are marked red, and others carry those.',
    'DUT-02': 'A gardener plants and prunes. His colleague does the digging, and he does her paperwork.',
    'DUT-03': 'A porter answers the helpdesk for 6 weeks. He knows every ward, so calls are dealt with faster.',
    'DUT-04': 'A packer spends 40 minutes on packing, then 40 on labels. A timer tells both workers to swap.',
    'DUT-05': 'A roofer measures, orders and cuts on the ground. Others fit until occupational health has agreed.',
    'DUT-06':
      'A sales worker is not driving for now. He meets customers by video, and a colleague takes him to the rest.',
    'DUT-07': 'A cleaner used to lock up alone. For now 2 people work the late shift together.',
    'DUT-08': 'A call handler works on web chat and simple orders. Complaints come back in week 7.',
    'DUT-09': 'A picker starts at half the usual rate. It goes up by a tenth each week.',
    'DUT-10': 'An administrator and her manager write 5 tasks on a card each morning. She crosses them off.',
    'DUT-11': 'A shop worker fills the middle shelves. A colleague does the top ones.',
    'DUT-12': 'A nursery worker sits on a low chair for floor play. Others see to the floor toys.',
    'DUT-13': 'A team leader takes back the rota first, then appraisals. The budget comes last.',
    'DUT-14': 'A records clerk has 12 minutes for a file in place of 8. Errors go down.',
    'DUT-15': 'A bricklayer works in the estimating office for 3 months, on his own pay.',
    'DUT-16': 'A designer had 4 deadlines in a week. 2 are moved, and a colleague takes 1.',
  },
};

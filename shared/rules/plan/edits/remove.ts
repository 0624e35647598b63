/** Taking something out of a plan: one list of all that was added line by line. */
import type { Plan } from '../../../contracts/plan.ts';
import { showDate } from '../../../values/date.ts';
import { choice } from '../../case-actions/fields.ts';
import { text } from '../../case-change.ts';
import { editTitle } from '../edit-names.ts';
import type { Edit } from './edit.ts';

/** What can be taken out, each with the plan without it. */
function removable(plan: Plan): readonly { readonly id: string; readonly words: string; readonly left: Plan }[] {
  const without = <T>(all: readonly T[], place: number): T[] => all.filter((_, index) => index !== place);
  return [
    ...plan.reviews.map(({ date, what }, place) => ({
      id: `review-${place}`,
      words: `Review on ${showDate(date)}: ${what}`,
      left: { ...plan, reviews: without(plan.reviews, place) },
    })),
    ...plan.liftLimits.map(({ kg, setBy }, place) => ({
      id: `lift-${place}`,
      words: `Lifting limit of ${kg} kg, set by ${setBy}`,
      left: { ...plan, liftLimits: without(plan.liftLimits, place) },
    })),
    ...plan.adjustments.map(({ words, adjustmentId }, place) => ({
      id: adjustmentId,
      words: `Change at work: ${words}`,
      left: { ...plan, adjustments: without(plan.adjustments, place) },
    })),
    ...plan.healthTasks.map(({ words, when }, place) => ({
      id: `health-${place}`,
      words: `Health in work time: ${words}, ${when}`,
      left: { ...plan, healthTasks: without(plan.healthTasks, place) },
    })),
    ...plan.contacts.map(({ name, side }, place) => ({
      id: `contact-${place}`,
      words: `To ring ${side === 'work' ? 'at work' : 'in this service'}: ${name}`,
      left: { ...plan, contacts: without(plan.contacts, place) },
    })),
  ];
}

export const removeEdit: Edit<Plan> = {
  id: 'remove',
  title: editTitle('remove'),
  unless: (plan) => (removable(plan).length === 0 ? 'There is nothing to take out' : undefined),
  intro: ['Earlier versions keep it.'],
  fields: (plan) => [
    choice(
      'what',
      'What',
      'Select what to take out',
      removable(plan).map(({ id, words }) => [id, words]),
    ),
  ],
  button: 'Take it out',
  apply: (plan, value) => removable(plan).find(({ id }) => id === text(value, 'what'))?.left ?? plan,
};

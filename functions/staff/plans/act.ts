/** Every action on a case from the side of its plans; the door reads them when somebody first asks for one. */
import { planActions } from '../../../shared/rules/case-actions/plan.ts';
import { namedActions } from '../named-actions.ts';

export const { show, act } = namedActions(planActions);

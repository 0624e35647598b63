/** Every action on a case; the door reads them when somebody first asks for one. */
import { caseActions } from '../../shared/rules/case-actions/all.ts';
import { namedActions } from './named-actions.ts';

export const { show, act } = namedActions(caseActions);

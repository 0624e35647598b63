/** Everything a person can do in their own case, in the order in which it is offered. */
import { inPlaceAction } from './in-place.ts';
import type { MyAction } from './my-action.ts';
import { talkActions } from './talk.ts';
import { trustedActions } from './trusted.ts';
import { workActions } from './work.ts';

export const myActions: readonly MyAction[] = [inPlaceAction, ...workActions, ...trustedActions, ...talkActions];

/** Every action on a case. The staff's door has a page and a form for each; nothing else changes a case. */
import type { CaseAction } from './action.ts';
import { assignActions } from './assign.ts';
import { bookActions } from './book.ts';
import { clinicalActions } from './clinical.ts';
import { contactActions } from './contact.ts';
import { decideActions } from './decide.ts';
import { evidenceActions } from './evidence.ts';
import { mendActions } from './mend.ts';
import { recordActions } from './record.ts';
import { restrictActions } from './restrict.ts';
import { retainActions } from './retain.ts';
import { steerActions } from './steer.ts';
import { trustedActions } from './trusted.ts';

export const caseActions: readonly CaseAction[] = [
  ...assignActions,
  ...decideActions,
  ...contactActions,
  ...recordActions,
  ...evidenceActions,
  ...clinicalActions,
  ...restrictActions,
  ...bookActions,
  ...trustedActions,
  ...steerActions,
  ...mendActions,
  ...retainActions,
];

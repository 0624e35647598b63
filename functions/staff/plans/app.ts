/** Door 3, second house: plans, reports and letters to read, sign, offer and print. Its routes, each with its one guard. */
import type { Context } from 'hono';
import { paths } from '../../../shared/paths.ts';
import { planActions } from '../../../shared/rules/case-actions/plan.ts';
import { door, type Route, route } from '../../platform/door.ts';
import { lambda } from '../../platform/lambda.ts';
import { later } from '../../platform/later.ts';
import { doAction, showAction } from '../do-action.tsx';
import { anyone, mayDoWithCase } from '../guard.ts';
import { readsPlans, withPaper, writesPaper, writesPlans } from './guard.ts';
import { showPapers } from './list-papers.tsx';
import { makeMove, showMove } from './move-version.tsx';
import { offer, showOffer } from './offer-paper.tsx';
import { saveAgreement, saveReview, showAgreement, showReview } from './record-beside.ts';
import { showShares, stopShare } from './shares.tsx';
import { showDifference } from './show-difference.tsx';
import { showPaper } from './show-paper.tsx';

const health = async (c: Context): Promise<Response> => c.json({ ok: true });

const [service, referral] = [':service', ':referralId'] as const;
const part = (name: string): string => paths.staffPaperPart(service, referral, ':paperId', name);

export const routes: readonly Route[] = [
  route('GET', paths.planHealth, anyone, health),
  route('GET', paths.staffPlans(service, referral), readsPlans, showPapers),
  ...planActions.flatMap((action) => {
    const path = paths.staffPlanAction(service, referral, action.id);
    const guard = mayDoWithCase(action.deed);
    return [route('GET', path, guard, showAction(action)), route('POST', path, guard, doAction(action))];
  }),
  route('GET', paths.staffShares(service, referral), readsPlans, showShares),
  route('POST', paths.staffShares(service, referral), writesPlans, stopShare),
  route('GET', paths.staffPaper(service, referral, ':paperId'), withPaper, showPaper),
  route('GET', part('offer'), writesPaper, showOffer),
  route('POST', part('offer'), writesPaper, offer),
  route('GET', part('review'), writesPaper, showReview),
  route('POST', part('review'), writesPaper, saveReview),
  route('GET', part('employer-agreed'), writesPaper, showAgreement),
  route('POST', part('employer-agreed'), writesPaper, saveAgreement),
  route(
    'GET',
    part('versions/:version'),
    withPaper,
    later(async () => (await import('./show-version.tsx')).showVersion),
  ),
  route('GET', part('versions/:version/changes'), withPaper, showDifference),
  route(
    'GET',
    part('versions/:version/document.pdf'),
    withPaper,
    later(async () => (await import('./download.ts')).downloadPdf),
  ),
  route(
    'GET',
    part('versions/:version/weeks.ics'),
    withPaper,
    later(async () => (await import('./download.ts')).downloadWeeks),
  ),
  route('GET', part('versions/:version/move/:move'), writesPaper, showMove),
  route('POST', part('versions/:version/move/:move'), writesPaper, makeMove),
];

export const app = door('plan', routes);
export const handler = lambda(app);

/** Door 3, second house: plans, reports and letters to read, sign, offer and print. Its routes, each with its one guard. */
import type { Context } from 'hono';
import { paths } from '../../../shared/paths.ts';
import { planDeeds } from '../../../shared/rules/case-actions/deeds.ts';
import type { Deed } from '../../../shared/rules/staff-rights.ts';
import { door, type Route, route } from '../../platform/door.ts';
import { lambda } from '../../platform/lambda.ts';
import { later } from '../../platform/later.ts';
import { anyone, type CaseReader, mayDoWithCase } from '../guard.ts';
import { readsPlans, withPaper, writesPaper, writesPlans } from './guard.ts';

const health = async (c: Context): Promise<Response> => c.json({ ok: true });

const [service, referral] = [':service', ':referralId'] as const;
const part = (name: string): string => paths.staffPaperPart(service, referral, ':paperId', name);

// Read when somebody first asks for them.
const lists = () => import('./list-papers.tsx');
const papers = () => import('./show-paper.tsx');
const acting = () => import('./act.ts');
const shares = () => import('./shares.tsx');
const files = () => import('./open-file.ts');
const talks = () => import('./talk.tsx');
const moves = () => import('./move-version.tsx');
const offers = () => import('./offer-paper.tsx');
const spoken = () => import('./spoken.tsx');
const spokenRecords = () => import('./spoken-record.ts');
const records = () => import('./record-beside.ts');
const version = () => import('./show-version.tsx');
const difference = () => import('./show-difference.tsx');
const download = () => import('./download.ts');

const withAction = (id: string, how: 'show' | 'act') => async (c: Context, reader: CaseReader) =>
  (await acting())[how](id, c, reader);

export const routes: readonly Route[] = [
  route('GET', paths.planHealth, anyone, health),
  route('GET', paths.staffPlans(service, referral), readsPlans, later(lists, 'showPapers')),
  ...Object.entries<Deed>(planDeeds).flatMap(([id, deed]) => {
    const path = paths.staffPlanAction(service, referral, id);
    const guard = mayDoWithCase(deed);
    return [route('GET', path, guard, withAction(id, 'show')), route('POST', path, guard, withAction(id, 'act'))];
  }),
  route('GET', paths.staffShares(service, referral), readsPlans, later(shares, 'showShares')),
  route('GET', paths.staffSharedFile(service, referral, ':fileId'), readsPlans, later(files, 'openFile')),
  route('POST', paths.staffShares(service, referral), writesPlans, later(shares, 'stopShare')),
  route('GET', paths.staffTalk(service, referral), writesPlans, later(talks, 'showTalk')),
  route('POST', paths.staffTalk(service, referral), writesPlans, later(talks, 'saveTalk')),
  route('GET', paths.staffPaper(service, referral, ':paperId'), withPaper, later(papers, 'showPaper')),
  route('GET', part('offer'), writesPaper, later(offers, 'showOffer')),
  route('POST', part('offer'), writesPaper, later(offers, 'offer')),
  route('GET', part('spoken'), writesPaper, later(spoken, 'showSpoken')),
  route('POST', part('spoken'), writesPaper, later(spoken, 'saveSpoken')),
  route('GET', part('spoken/contact'), writesPaper, later(spokenRecords, 'showSpokenContact')),
  route('POST', part('spoken/contact'), writesPaper, later(spokenRecords, 'saveSpokenContact')),
  route('GET', part('review'), writesPaper, later(records, 'showReview')),
  route('POST', part('review'), writesPaper, later(records, 'saveReview')),
  route('GET', part('employer-agreed'), writesPaper, later(records, 'showAgreement')),
  route('POST', part('employer-agreed'), writesPaper, later(records, 'saveAgreement')),
  route('GET', part('versions/:version'), withPaper, later(version, 'showVersion')),
  route('GET', part('versions/:version/changes'), withPaper, later(difference, 'showDifference')),
  route('GET', part('versions/:version/document.pdf'), withPaper, later(download, 'downloadPdf')),
  route('GET', part('versions/:version/weeks.ics'), withPaper, later(download, 'downloadWeeks')),
  route('GET', part('versions/:version/move/:move'), writesPaper, later(moves, 'showMove')),
  route('POST', part('versions/:version/move/:move'), writesPaper, later(moves, 'makeMove')),
];

export const app = door('plan', routes);
export const handler = lambda(app);

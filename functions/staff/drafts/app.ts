/** Door 3, third house: drafts of plans, reports and letters. Its routes, each with its one guard. */
import type { Context } from 'hono';
import { paths } from '../../../shared/paths.ts';
import { door, type Route, route } from '../../platform/door.ts';
import { lambda } from '../../platform/lambda.ts';
import { later } from '../../platform/later.ts';
import { anyone } from '../guard.ts';
import { beginsPaper, writesPaper } from '../plans/guard.ts';
import { saveWeeks, showWeeks } from './edit-weeks.tsx';

const health = async (c: Context): Promise<Response> => c.json({ ok: true });

const [service, referral] = [':service', ':referralId'] as const;
const beginning = paths.staffPaperStart(service, referral, ':kind');
const part = (name: string): string => paths.staffPaperPart(service, referral, ':paperId', name);

// Read when somebody first asks for them.
const begins = () => import('./begin-paper.tsx');
const edits = () => import('./edit-paper.tsx');
const changes = () => import('./changes-at-work.tsx');

export const routes: readonly Route[] = [
  route('GET', paths.draftHealth, anyone, health),
  route('GET', beginning, beginsPaper, later(begins, 'showBeginning')),
  route('POST', beginning, beginsPaper, later(begins, 'begin')),
  route('GET', part('weeks'), writesPaper, showWeeks),
  route('POST', part('weeks'), writesPaper, saveWeeks),
  route('GET', part('changes-at-work'), writesPaper, later(changes, 'showChanges')),
  route('POST', part('changes-at-work'), writesPaper, later(changes, 'findChanges')),
  route('GET', part('edit/:edit'), writesPaper, later(edits, 'showEdit')),
  route('POST', part('edit/:edit'), writesPaper, later(edits, 'saveEdit')),
];

export const app = door('draft', routes);
export const handler = lambda(app);

/** Door 0, where nobody is known: the self-referral. Its routes, each with its one guard. */
import type { Context } from 'hono';
import { guidance } from '../../shared/guidance-paths.ts';
import { paths } from '../../shared/paths.ts';
import { door, route } from '../platform/door.ts';
import { lambda } from '../platform/lambda.ts';
import { later } from '../platform/later.ts';
import { answerQuestion } from './answer-question.tsx';
import { showCheckAnswers } from './check-answers.tsx';
import { checkCode, showCode } from './check-code.tsx';
import { checkReceipt } from './check-receipt.tsx';
import { confirmContact, showConfirmContact } from './confirm-contact.tsx';
import { goOnAsking, notThisService, youCanAsk } from './eligibility.tsx';
import { answerEquality } from './equality.tsx';
import { answerHint, showHint } from './gp-surgery.tsx';
import { anyone, ownOpenDraft, ownSentRequest } from './guard.ts';
import { chooseAfterHelp, showHelpNow } from './help-now.tsx';
import { returnByCode, save, showSaved } from './save.tsx';
import { sendRequest } from './send-request.ts';
import { showSent } from './sent.tsx';
import { showQuestion } from './show-question.ts';
import { start } from './start.ts';

// Read when somebody first tries a plan, makes a sheet or says how useful a page was.
const whatHelps = () => import('./find-what-helps.tsx');
const useful = () => import('./useful.ts');
const tried = () => import('./plan-it-yourself.tsx');
const sheet = () => import('./make-sheet.tsx');

const health = async (c: Context): Promise<Response> => c.json({ ok: true });

export const routes = [
  route('GET', paths.publicHealth, anyone, health),

  route('POST', paths.start, anyone, start),
  route('POST', paths.startHeart, anyone, start),
  route('POST', paths.comeBack, anyone, returnByCode),

  route('POST', paths.check, anyone, checkReceipt),
  route('POST', guidance.selfHelpTopic(':slug'), anyone, later(useful, 'aboutGuide')),
  route('POST', guidance.change(':slug'), anyone, later(useful, 'aboutChange')),
  route('POST', guidance.findWhatHelps, anyone, later(whatHelps, 'findWhatHelps')),
  route('POST', guidance.planItYourself, anyone, later(tried, 'planItYourself')),
  route('POST', guidance.shouldITell, anyone, later(sheet, 'makeSheet')),
  route('POST', guidance.talkToYourEmployer, anyone, later(sheet, 'makeSheet')),
  route('POST', guidance.adjustmentPassport, anyone, later(sheet, 'makeSheet')),

  route('GET', paths.yourGpSurgery, ownOpenDraft, showHint),
  route('POST', paths.yourGpSurgery, ownOpenDraft, answerHint),
  route('GET', paths.getHelpNow, ownOpenDraft, showHelpNow),
  route('POST', paths.getHelpNow, ownOpenDraft, chooseAfterHelp),
  route('GET', paths.notThisService, ownOpenDraft, notThisService),
  route('GET', paths.youCanAsk, ownOpenDraft, youCanAsk),
  route('POST', paths.youCanAsk, ownOpenDraft, goOnAsking),
  route('POST', paths.save, ownOpenDraft, save),
  route('GET', paths.saved, ownOpenDraft, showSaved),
  route('GET', paths.confirmContact, ownOpenDraft, showConfirmContact),
  route('POST', paths.confirmContact, ownOpenDraft, confirmContact),
  route('GET', paths.code, ownOpenDraft, showCode),
  route('POST', paths.code, ownOpenDraft, checkCode),
  route('GET', paths.checkAnswers, ownOpenDraft, showCheckAnswers),
  route('POST', paths.checkAnswers, ownOpenDraft, sendRequest),

  route('GET', paths.sent, ownSentRequest, showSent),
  route('POST', paths.equality, ownSentRequest, answerEquality),

  route('GET', paths.ask(':question'), ownOpenDraft, showQuestion),
  route('POST', paths.ask(':question'), ownOpenDraft, answerQuestion),
];

export const app = door('public', routes);
export const handler = lambda(app);

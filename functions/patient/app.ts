/** Door 1: the patient's own. Its routes, each with its one guard. */
import type { Context } from 'hono';
import { paths } from '../../shared/paths.ts';
import { myActionIds } from '../../shared/rules/my-actions/ids.ts';
import { door, type Route, route } from '../platform/door.ts';
import { lambda } from '../platform/lambda.ts';
import { later } from '../platform/later.ts';
import { anyone, ownCase } from './guard.ts';
import { logOut } from './log-out.ts';
import { ownPaper } from './own-paper.ts';
import { choosing, ready } from './share/ready.ts';

const health = async (c: Context): Promise<Response> => c.json({ ok: true });

const part = (name: string): string => paths.myPaperPart(':paperId', name);

// Read when somebody first asks for them. Whoever has logged in needs no more of the login.
const logIn = () => import('./log-in.ts');
const code = () => import('./check-code.tsx');
const homePage = () => import('./home.tsx');
const mine = () => import('./do-mine.tsx');
const answers = () => import('./answer-paper.ts');
const statements = () => import('./statement.ts');
const papers = () => import('./my-papers.tsx');
const downloads = () => import('./download-mine.ts');
const who = () => import('./share/who.tsx');
const lines = () => import('./share/lines.tsx');
const terms = () => import('./share/terms.tsx');
const preview = () => import('./share/preview.tsx');
const previewPrint = () => import('./share/preview-pdf.ts');
const releases = () => import('./share/release.ts');
const sharing = () => import('./share/my-sharing.tsx');
const receipts = () => import('./share/receipt.tsx');
const stops = () => import('./share/stop.tsx');
const files = () => import('./share/open-file.ts');
const fitNotes = () => import('./fit-notes.tsx');
const data = () => import('./my-data.tsx');
const everything = () => import('./everything.ts');
const followUps = () => import('./follow-up.tsx');
const nhsLogin = () => import('./nhs-login.ts');

export const routes: readonly Route[] = [
  route('GET', paths.patientHealth, anyone, health),

  route('GET', paths.myLogIn, anyone, later(logIn, 'showLogIn')),
  route('POST', paths.myLogIn, anyone, later(logIn, 'askForCode')),
  route('GET', paths.myCode, anyone, later(code, 'showCode')),
  route('POST', paths.myCode, anyone, later(code, 'checkCode')),

  route('GET', paths.myHome, ownCase, later(homePage, 'home')),
  ...myActionIds.flatMap((id) => [
    route('GET', paths.myAction(id), ownCase, later(mine, 'showMine')),
    route('POST', paths.myAction(id), ownCase, later(mine, 'doMine')),
  ]),
  route('GET', paths.myFollowUp(':followUpId'), anyone, later(followUps, 'showFollowUp')),
  route('POST', paths.myFollowUp(':followUpId'), anyone, later(followUps, 'saveFollowUp')),
  route('GET', paths.myFitNotes, ownCase, later(fitNotes, 'showFitNotes')),
  route('GET', paths.myPapers, ownCase, later(papers, 'showMyPapers')),
  route('GET', paths.myPaper(':paperId'), ownPaper, later(papers, 'showMyPaper')),
  route('GET', part('document.pdf'), ownPaper, later(downloads, 'downloadMyPdf')),
  route('GET', part('weeks.ics'), ownPaper, later(downloads, 'downloadMyWeeks')),
  route('GET', part('statement'), ownPaper, later(statements, 'showStatement')),
  route('POST', part('statement'), ownPaper, later(statements, 'saveStatement')),
  route('GET', part('answer/:move'), ownPaper, later(answers, 'showAnswer')),
  route('POST', part('answer/:move'), ownPaper, later(answers, 'saveAnswer')),

  route('GET', part('share'), ready, later(who, 'showWho')),
  route('POST', part('share'), ready, later(who, 'chooseWho')),
  route('GET', part('share/contact'), ready, later(who, 'showContact')),
  route('POST', part('share/contact'), ready, later(who, 'saveContact')),
  route('GET', part('share/lines'), choosing, later(lines, 'showLines')),
  route('POST', part('share/lines'), choosing, later(lines, 'saveLines')),
  route('GET', part('share/terms'), choosing, later(terms, 'showTerms')),
  route('POST', part('share/terms'), choosing, later(terms, 'saveTerms')),
  route('GET', part('share/preview'), choosing, later(preview, 'showPreview')),
  route('GET', part('share/preview.pdf'), choosing, later(previewPrint, 'previewPdf')),
  route('POST', part('share/preview'), choosing, later(releases, 'release')),
  route('GET', paths.myData, ownCase, later(data, 'showMyData')),
  route('GET', `${paths.myData}/everything.json`, ownCase, later(everything, 'downloadEverything')),
  route('GET', `${paths.myData}/everything.pdf`, ownCase, later(everything, 'printEverything')),
  route('POST', paths.myStopNhsLogin, ownCase, later(nhsLogin, 'stopNhsLogin')),
  route('GET', paths.mySharing, ownCase, later(sharing, 'showSharing')),
  route('GET', paths.myConsent(':consentId'), ownCase, later(receipts, 'showReceipt')),
  route('GET', paths.myConsentPart(':consentId', 'files/:fileId'), ownCase, later(files, 'openFile')),
  route('GET', paths.myConsentPart(':consentId', 'stop'), ownCase, later(stops, 'askToStop')),
  route('POST', paths.myConsentPart(':consentId', 'stop'), ownCase, later(stops, 'stop')),
  route('GET', paths.myConsentPart(':consentId', 'replace'), ownCase, later(stops, 'askToReplace')),
  route('POST', paths.myConsentPart(':consentId', 'replace'), ownCase, later(stops, 'replace')),
  route('POST', paths.myLogOut, ownCase, logOut),
];

export const app = door('patient', routes);
export const handler = lambda(app);

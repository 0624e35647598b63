/**
 * Two routes of the public door the ordinary way: Express 5 behind serverless-http, the whole of zod, the SDK as it comes.
 * The product's own words, rules and pages are the same code as the door's, so that the two answer with the same bytes.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import express, { type Request, type Response } from 'express';
import { renderToString } from 'preact-render-to-string';
import serverless from 'serverless-http';
import * as z from 'zod';
import { comeBack } from '../../../shared/contracts/self-referral/come-back.ts';
import type { FieldError, Question, Typed } from '../../../shared/contracts/self-referral/question.ts';
import { questionById } from '../../../shared/contracts/self-referral/questions.ts';
import { readAnswer, toStored } from '../../../shared/contracts/self-referral/read-answer.ts';
import { paths } from '../../../shared/paths.ts';
import type { Answers } from '../../../shared/rules/eligibility.ts';
import { after, questionsFor, type Standing } from '../../../shared/rules/journey.ts';
import { personalAnswer, securityHeaders } from '../../../shared/security-headers.ts';
import { services } from '../../../shared/services/all.ts';
import { documentTitle } from '../../../shared/ui/page.tsx';
import { QuestionPage } from '../../../shared/ui/question-page.tsx';
import { londonDate } from '../../../shared/values/date.ts';
import { countTry, draftOfReturnCode, readDraft, saveAnswer, settings } from './rows.ts';

const keysOf = z.object({ lookupKey: z.string(), codeKey: z.string(), originKey: z.string() });
const keys = keysOf.parse(JSON.parse(settings.SECRETS));
const shell = readFileSync(settings.SHELL_FILE ?? new URL('./shell.html', import.meta.url), 'utf8');
const form = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

const hashed = (text: string): string => createHash('sha256').update(text).digest('base64url');
const keyed = (key: string, purpose: string, text: string): string =>
  createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url').slice(0, 32);

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

interface Shown {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly backHref: string;
  readonly saveHref?: string;
}

function sendQuestion(response: Response, question: Question, shown: Shown): void {
  const title = documentTitle(question.title, { error: true }).replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const body = renderToString(<QuestionPage question={question} {...shown} />);
  const html = shell.replace('%%TITLE%%', () => title).replace('%%BODY%%', () => body);
  response.status(422).type('html').send(html);
}

const app = express();
app.disable('x-powered-by');
app.disable('etag');

app.use((request, response, next) => {
  const began = Date.now();
  response.on('finish', () => {
    const { method, path } = request;
    const line = { level: 'INFO', message: 'answered', method, path, status: response.statusCode };
    process.stdout.write(`${JSON.stringify({ ...line, millis: Date.now() - began })}\n`);
  });
  response.set({ ...securityHeaders, ...personalAnswer });
  if (!sameText(request.get('x-origin-key') ?? '', keys.originKey)) return void response.sendStatus(404);
  const host = request.get('x-viewer-host') ?? '';
  const own = `${/^localhost(:\d+)?$/.test(host) ? 'http' : 'https'}://${host}`;
  if (request.method !== 'GET' && request.get('origin') !== own) return void response.sendStatus(403);
  next();
});

app.use(express.urlencoded({ extended: false, limit: 20_000 }));

app.post(paths.comeBack, async (request: Request, response: Response) => {
  const typed = form.parse(request.body);
  const read = readAnswer(comeBack, typed, londonDate(Date.now()));
  const again = { typed, backHref: paths.start, saveHref: '' };
  if (!read.ok) return sendQuestion(response, comeBack, { ...again, errors: read.errors });
  const address = (request.get('cloudfront-viewer-address') ?? '').replace(/:\d+$/, '');
  if (!(await countTry(keyed(keys.lookupKey, 'contact', address)))) return void response.sendStatus(429);
  const code = keyed(keys.codeKey, 'return code', String(read.value['return-code']));
  const draftId = await draftOfReturnCode(code);
  if (draftId !== undefined) return response.redirect(303, paths.checkAnswers);
  const message = 'We did not find answers for this code. Check the code, or start again';
  sendQuestion(response, comeBack, { ...again, errors: [{ field: 'return-code', message }] });
});

app.post('/ask/:question', async (request: Request<{ question: string }>, response: Response) => {
  const [, draftId = '', secret = ''] =
    /__Host-draft=(draft_[\w-]{22})\.([\w-]{43})/.exec(request.get('cookie') ?? '') ?? [];
  const found = draftId ? await readDraft(draftId) : undefined;
  if (!found || !sameText(found.draft.keyHash, hashed(secret))) return void response.sendStatus(403);
  const question = questionById(request.params.question);
  if (!question) return void response.sendStatus(404);
  const answers: Answers = Object.fromEntries(Object.entries(found.answers).map(([id, { value }]) => [id, value]));
  const standing: Standing = {
    answers,
    profile: services[found.draft.service],
    today: londonDate(Date.now()),
    practiceHint: false,
    passedRedFlags: {},
    contactConfirmed: false,
  };
  if (!questionsFor(standing).includes(question.id)) return void response.sendStatus(404);
  const typed = form.parse(request.body);
  const read = readAnswer(question, typed, standing.today);
  if (!read.ok) {
    return sendQuestion(response, question, { typed, errors: read.errors, backHref: `${paths.ask(question.id)}?back` });
  }
  await saveAnswer(found.draft, question.id, toStored(question, read.value));
  const next = { ...standing, answers: { ...answers, [question.id]: read.value } };
  response.redirect(303, after(question.id, next, request.query['change'] !== undefined));
});

export const handler = serverless(app);

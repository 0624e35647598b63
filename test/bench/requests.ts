/** What is asked of the door and of what it is compared with: forms as a browser posts them, as API Gateway events. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { toEvent } from '../../functions/local/event.ts';
import { people } from '../../functions/local/people.ts';
import { localSecrets } from '../../functions/local/settings.ts';
import { draftExpiry } from '../../functions/store/drafts.ts';
import { keys } from '../../functions/store/keys.ts';
import { questionById } from '../../shared/contracts/self-referral/questions.ts';
import { readAnswer, toStored } from '../../shared/contracts/self-referral/read-answer.ts';
import { paths } from '../../shared/paths.ts';
import { londonDate } from '../../shared/values/date.ts';
import { makeReturnCode, returnCodeBytes } from '../../shared/values/reference.ts';

const host = 'localhost:3000';
export const origin = `http://${host}`;

function posted(url: string, form: Readonly<Record<string, string>>, cookie?: string): APIGatewayProxyEventV2 {
  const headers = {
    host,
    origin,
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0 Safari/537.36',
    accept: 'text/html,application/xhtml+xml',
    'accept-encoding': 'gzip, deflate, br',
    'accept-language': 'en-GB,en;q=0.9',
    ...(cookie ? { cookie } : {}),
  };
  const body = Buffer.from(new URLSearchParams(form).toString());
  // An address of its own each time, so that no rate is ever used up.
  const address = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}:4321`;
  return toEvent({ method: 'POST', url, headers, body, address }, localSecrets.originKey);
}

/** A return code that nobody was given: reads a form, writes a counter, reads the code's row, answers with a page. */
export const unknownReturnCode = (): APIGatewayProxyEventV2 =>
  posted(paths.comeBack, { 'return-code': makeReturnCode(randomBytes(returnCodeBytes)) });

const draftId = `draft_${'b'.repeat(22)}`;
const secret = 'c'.repeat(43);
const cookie = `__Host-draft=${draftId}.${secret}`;

/** A question answered in the middle of a journey: reads the draft, writes the answer, leads on. */
export const goodAnswer = (): APIGatewayProxyEventV2 =>
  posted(paths.ask('work-ability'), { 'work-ability': '4' }, cookie);

/** The same question left empty: reads the draft, answers with the page and what is wrong. */
export const emptyAnswer = (): APIGatewayProxyEventV2 => posted(paths.ask('work-ability'), {}, cookie);

/** The rows of the draft that the cookie opens: the answers of somebody who has come to the middle. */
export function draftRows(): readonly object[] {
  const today = londonDate(Date.now());
  const expiresAt = draftExpiry();
  const head = {
    ...keys.draft(draftId),
    draftId,
    service: people.amira.service,
    state: 'started',
    startedAt: new Date().toISOString(),
    expiresAt,
    keyHash: createHash('sha256').update(secret).digest('base64url'),
  };
  const answers = Object.entries(people.amira.types).flatMap(([id, typed]) => {
    const question = questionById(id);
    if (!question) return [];
    const read = readAnswer(question, typed, today);
    return read.ok ? [{ ...keys.answer(draftId, id), ...toStored(question, read.value), expiresAt }] : [];
  });
  return [...answers.slice(0, 20), head].map((row) => marshall(row));
}

/** GET /my/data/everything.json and everything.pdf: all of it to take along, for a machine and for reading (SAR-1). */
import type { Context } from 'hono';
import { ownRecord } from '../../shared/rules/own-record.ts';
import { ownRecordDocument } from '../../shared/rules/own-record-document.ts';
import { documentFor } from '../../shared/rules/papers/document-for.ts';
import { looksInWords } from '../../shared/rules/who-looked.ts';
import { printed } from '../outside/print.ts';
import { today } from '../platform/clock.ts';
import { listConsents, listContacts } from '../store/consents.ts';
import { listFiles } from '../store/files.ts';
import { listPapers, readPlanUnder, readVersion } from '../store/papers.ts';
import { listReplies } from '../store/replies.ts';
import type { Own } from './guard.ts';
import { trailsOf } from './my-data.tsx';

export async function downloadEverything(c: Context, own: Own): Promise<Response> {
  const papers = (await versionsOf(own)).map(({ head: { paperId }, version: { version, state }, content }) => ({
    paperId,
    version,
    state,
    content,
  }));
  return c.body(JSON.stringify({ ...(await restOf(own)), papers }, undefined, 2), 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="everything.json"',
  });
}

export async function printEverything(c: Context, own: Own): Promise<Response> {
  const { whole, profile } = own;
  const papers = await Promise.all(
    (await versionsOf(own)).map(async (one) =>
      documentFor({
        ...one,
        whole,
        profile,
        rests: await readPlanUnder(whole.referral.referralId, one.content),
        today: today(),
      }),
    ),
  );
  const pdf = await printed(ownRecordDocument({ ...(await restOf(own)), papers }, today()));
  return c.body(new Uint8Array(pdf).buffer, 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="everything.pdf"',
  });
}

/** Every version that was offered; drafts are their authors' alone. */
async function versionsOf({ whole }: Own) {
  const { referralId } = whole.referral;
  const all = (await listPapers(referralId)).flatMap((head) => head.versions.map((version) => ({ head, version })));
  const read = await Promise.all(
    all.map(async (one) => ({ ...one, content: await readVersion(referralId, one.head.paperId, one.version.version) })),
  );
  return read.flatMap(({ content, ...one }) => (content ? [{ ...one, content }] : []));
}

async function restOf({ whole }: Own) {
  const { referralId } = whole.referral;
  const [contacts, consents] = await Promise.all([listContacts(referralId), listConsents(referralId)]);
  const looks = looksInWords(await trailsOf(referralId, consents, 1000));
  const fromWork = await Promise.all([...new Set(consents.map(({ shareId }) => shareId))].map(answersOf));
  return { ...ownRecord(whole), contacts, consents, fromWork, looks };
}

/** What came from work for one share. A file itself is on its receipt. */
async function answersOf(shareId: string) {
  const [replies, files] = await Promise.all([listReplies(shareId), listFiles(shareId)]);
  const kept = files
    .filter(({ state }) => state === 'clean')
    .map(({ about, begunAt, type }) => ({ about, begunAt, type }));
  return { shareId, replies, files: kept };
}

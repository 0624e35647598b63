/**
 * POST /self-help/<guide> and /changes/<change>: "Was this page useful?" is counted for the page and the month. Of who answered
 * nothing is kept.
 */
import type { Context } from 'hono';
import { changeAt } from '../../shared/content/adjustment-slugs.ts';
import { topicAt } from '../../shared/content/self-help-names.ts';
import { Refusal } from '../../shared/errors.ts';
import { guidance } from '../../shared/guidance-paths.ts';
import { today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { viewerAddress } from '../platform/origin.ts';
import { keyedContact } from '../sign-in/code.ts';
import { withinRate } from '../store/codes.ts';
import { countUseful } from '../store/useful.ts';

/** Answers that one address may give in an hour: a whole ward or office behind it, and no flood. */
const answersPerAddress = 30;

const answerAbout =
  (pageAt: (slug: string) => string | undefined) =>
  async (c: Context): Promise<Response> => {
    const page = pageAt(c.req.param('slug') ?? '');
    if (!page) throw new Refusal('not-found');
    const { useful } = await readForm(c.req.raw);
    if (useful !== 'yes' && useful !== 'no') throw new Refusal('request-not-understood');
    const who = await keyedContact(viewerAddress(c.req.raw));
    if (!(await withinRate('useful', who, answersPerAddress))) throw new Refusal('useful-limit');
    await countUseful(page, today().slice(0, 7), useful);
    return c.redirect(guidance.selfHelpThanks, 303);
  };

export const aboutGuide = answerAbout(topicAt);
export const aboutChange = answerAbout(changeAt);

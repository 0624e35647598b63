/** POST /find-what-helps: changes that fit what was ticked. What is hard for somebody stands in no address and is kept nowhere. */
import type { Context } from 'hono';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { paths } from '../../shared/paths.ts';
import { whatHelps, whatHelpsForm } from '../../shared/rules/what-helps.ts';
import { WhatHelpsPage } from '../../shared/ui/what-helps-page.tsx';
import { today } from '../platform/clock.ts';
import { config } from '../platform/config.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { questionAnswer } from './ask.tsx';

export async function findWhatHelps(c: Context): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const read = readAnswer(whatHelpsForm, typed, today());
  if (!read.ok) {
    return questionAnswer(c, whatHelpsForm, { typed, errors: read.errors, backHref: paths.selfHelp, saveHref: '' });
  }
  return c.html(html({ title: 'What can help', body: <WhatHelpsPage {...whatHelps(read.value, config().STAGE)} /> }));
}

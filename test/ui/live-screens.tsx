/** Pages that no file of the built site shows: doors fill them in. Here they stand with everything they can say. */
import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { redFlags } from '../../shared/content/safety.ts';
import { logInForm } from '../../shared/contracts/self-referral/log-in.ts';
import { questionById } from '../../shared/contracts/self-referral/questions.ts';
import { errors } from '../../shared/errors.ts';
import { ownLimits, ownPlan } from '../../shared/rules/plan/own-plan.ts';
import { sheets } from '../../shared/rules/sheets/all.ts';
import { whatHelps } from '../../shared/rules/what-helps.ts';
import { CheckAnswersPage } from '../../shared/ui/check-answers-page.tsx';
import { ConfirmationPage } from '../../shared/ui/confirmation-page.tsx';
import { ErrorPage } from '../../shared/ui/error-page.tsx';
import { MessagePage } from '../../shared/ui/message-page.tsx';
import { MyDataPage } from '../../shared/ui/my/data-page.tsx';
import { MyLogInPage } from '../../shared/ui/my/log-in-page.tsx';
import { OwnPlanPage } from '../../shared/ui/own-plan-page.tsx';
import { DoubtPage } from '../../shared/ui/question-page.tsx';
import { SheetPage } from '../../shared/ui/sheet-page.tsx';
import { WhatHelpsPage } from '../../shared/ui/what-helps-page.tsx';
import { today } from '../people/cases.ts';
import { type HtmlNode, parse } from './markup.ts';
import { myScreens } from './my-screens.tsx';
import { sharedScreens } from './shared-screens.tsx';

const signs = (kind: 'emergency' | 'urgent'): { readonly lines: readonly string[] } => ({
  lines: redFlags.flatMap((flag) => flag[kind]?.lines ?? []),
});

/** Both cards on one page, with every line they can have. */
const bothCards = { emergency: signs('emergency'), urgent: signs('urgent') };

const absence = questionById('absence');

/** A steep plan of somebody under 18, with a bank holiday in it: it has every kind of sentence. */
const triedOut = {
  contract: '2700',
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
  start: '2026-12-07',
  share: '20',
  weeks: '4',
  age: 'young',
};

/** Answers of all sheets at once; each takes its own. */
const sheetAnswers = {
  ...{ changes: 'not-sure', safety: 'not-sure', trust: 'not-sure', seen: 'no' },
  ...{ can: 'Emails', hard: 'Long days', back: ['name'], bring: ['note', 'person'], often: 'week', way: 'phone' },
  ...{ name: 'Jo', job: 'Porter', affects: 'Long days', changes: 'A later start', travel: 'A lift', access: 'A taxi' },
};

const pages: Readonly<Record<string, JSX.Element>> = {
  'care cards': <MessagePage heading="Get help" paragraphs={[]} cards={bothCards} />,
  'check answers': (
    <CheckAnswersPage
      sections={[{ title: 'About you', rows: [{ label: 'First name', answer: [], changeHref: '#' }] }]}
      button="Confirm and send"
      backHref="#"
    />
  ),
  confirmation: (
    <ConfirmationPage heading="Sent" reference="WH" next={['Next.']} reading="We read this." equalityHref="#" />
  ),
  'log in, with NHS login': <MyLogInPage form={logInForm} nhsLogin="on" />,
  'log in, to link an NHS login': <MyLogInPage form={logInForm} nhsLogin="waits" />,
  'your data, with an NHS login': <MyDataPage token="1" looks={[]} nhsLogin />,
  ...(absence ? { doubt: <DoubtPage question={absence} sentence="Is this right?" typed={{}} /> } : {}),
  ...Object.fromEntries(
    Object.entries(errors).map(([code, entry]) => [
      `error ${code}`,
      <ErrorPage entry={entry} reference="1" typed={{ goals: 'Walk' }} />,
    ]),
  ),
  ...Object.fromEntries(
    [...sheets].map(([path, { form, make }]) => [
      `sheet ${path}`,
      <SheetPage sheet={make(sheetAnswers)} form={form} typed={sheetAnswers} />,
    ]),
  ),
  'what can help': <WhatHelpsPage {...whatHelps({ hard: ['PAIN', 'STAND'], work: 'warehouse' }, 'demo')} />,
  'own plan': (
    <OwnPlanPage plan={ownPlan(triedOut)} limits={ownLimits(ownPlan(triedOut), triedOut, today)} typed={triedOut} />
  ),
  ...myScreens,
  ...sharedScreens,
};

export const liveScreens: readonly {
  readonly file: string;
  readonly html: string;
  readonly nodes: readonly HtmlNode[];
}[] = Object.entries(pages).map(([file, page]) => {
  const html = renderToString(page);
  return { file, html, nodes: parse(html) };
});

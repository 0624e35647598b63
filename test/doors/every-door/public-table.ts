/**
 * Who may do what at the public door, route by route. Nobody is known there, so the callers differ only in the draft
 * they hold. A route of `functions/public/app.ts` without a row here fails the run.
 */
import { guidance } from '../../../shared/guidance-paths.ts';
import { paths } from '../../../shared/paths.ts';

export const publicCallers = [
  'nobody',
  'a visitor with a draft',
  'a visitor whose draft was sent',
  'a visitor with another key to the draft',
  'a visitor whose draft is past its time',
  'a member of staff',
] as const;
export type PublicCaller = (typeof publicCallers)[number];

/** `served`: the route did its own work (200, 303 or 422 of its own). `sent`: led to the confirmation. */
export type PublicOutcome = 'served' | 'to the confirmation' | 'to check answers' | 'answers not found';

type Row = Readonly<Record<PublicCaller, PublicOutcome>>;

const everybody: Row = {
  nobody: 'served',
  'a visitor with a draft': 'served',
  'a visitor whose draft was sent': 'served',
  'a visitor with another key to the draft': 'served',
  'a visitor whose draft is past its time': 'served',
  'a member of staff': 'served',
};

const whoHoldsTheDraft: Row = {
  nobody: 'answers not found',
  'a visitor with a draft': 'served',
  'a visitor whose draft was sent': 'to the confirmation',
  'a visitor with another key to the draft': 'answers not found',
  'a visitor whose draft is past its time': 'answers not found',
  'a member of staff': 'answers not found',
};

const whoSentIt: Row = {
  nobody: 'answers not found',
  'a visitor with a draft': 'to check answers',
  'a visitor whose draft was sent': 'served',
  'a visitor with another key to the draft': 'answers not found',
  'a visitor whose draft is past its time': 'answers not found',
  'a member of staff': 'answers not found',
};

export const publicTable: Readonly<Record<string, Row>> = {
  [`GET ${paths.publicHealth}`]: everybody,
  [`POST ${paths.start}`]: everybody,
  [`POST ${paths.startHeart}`]: everybody,
  [`POST ${paths.comeBack}`]: everybody,
  [`POST ${paths.check}`]: everybody,
  [`POST ${guidance.selfHelpTopic(':slug')}`]: everybody,
  [`POST ${guidance.change(':slug')}`]: everybody,
  [`POST ${guidance.findWhatHelps}`]: everybody,
  [`POST ${guidance.planItYourself}`]: everybody,
  [`POST ${guidance.shouldITell}`]: everybody,
  [`POST ${guidance.talkToYourEmployer}`]: everybody,
  [`POST ${guidance.adjustmentPassport}`]: everybody,
  [`GET ${paths.yourGpSurgery}`]: whoHoldsTheDraft,
  [`POST ${paths.yourGpSurgery}`]: whoHoldsTheDraft,
  [`GET ${paths.getHelpNow}`]: whoHoldsTheDraft,
  [`POST ${paths.getHelpNow}`]: whoHoldsTheDraft,
  [`GET ${paths.notThisService}`]: whoHoldsTheDraft,
  [`GET ${paths.youCanAsk}`]: whoHoldsTheDraft,
  [`POST ${paths.youCanAsk}`]: whoHoldsTheDraft,
  [`POST ${paths.save}`]: whoHoldsTheDraft,
  [`GET ${paths.saved}`]: whoHoldsTheDraft,
  [`GET ${paths.confirmContact}`]: whoHoldsTheDraft,
  [`POST ${paths.confirmContact}`]: whoHoldsTheDraft,
  [`GET ${paths.code}`]: whoHoldsTheDraft,
  [`POST ${paths.code}`]: whoHoldsTheDraft,
  [`GET ${paths.checkAnswers}`]: whoHoldsTheDraft,
  [`POST ${paths.checkAnswers}`]: whoHoldsTheDraft,
  [`GET ${paths.sent}`]: whoSentIt,
  [`POST ${paths.equality}`]: whoSentIt,
  [`GET ${paths.ask(':question')}`]: whoHoldsTheDraft,
  [`POST ${paths.ask(':question')}`]: whoHoldsTheDraft,
};

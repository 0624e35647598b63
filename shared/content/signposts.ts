/** not the right service is not an error. Why, and what next, in words for the person. */
import type { Signpost } from '../rules/eligibility.ts';

export const signposts: Readonly<
  Record<Signpost, { readonly heading: string; readonly paragraphs: readonly string[] }>
> = {
  'too-young': {
    heading: 'This service is for older people than you',
    paragraphs: [
      'You are younger than the age this service can help. That is about how the service is set up, not about you.',
      'A GP can help you find support. If you are at school or college, you can also talk to a tutor or the student support team.',
    ],
  },
  'too-old': {
    heading: 'This service is for a different age',
    paragraphs: ['You are older than the age this service can help. A GP can help you find support near you.'],
  },
  'surgery-not-covered': {
    heading: 'This service does not work with your GP surgery yet',
    paragraphs: [
      'The service works with certain GP surgeries only. Your surgery may have a different service for health and work.',
      'Ask at your GP surgery for help with health and work.',
    ],
  },
  'surgery-closed': {
    heading: 'That GP surgery has closed',
    paragraphs: [
      'You may have been moved to another surgery. A letter from the NHS will have told you which one.',
      'If you know your new surgery, change your answer. If not, you can find a GP on the NHS website.',
    ],
  },
  'not-in-work': {
    heading: 'This service helps people with a job, or looking for one',
    paragraphs: ['If you would like to work again, change your answer and tell us so. We would like to hear from you.'],
  },
  'health-not-affecting-work': {
    heading: 'This service is for when health makes work difficult',
    paragraphs: [
      'You told us that your health is not making work difficult. If something else is wrong at work, others can help.',
    ],
  },
  'not-yet': {
    heading: 'That is fine. Come back when you are ready',
    paragraphs: ['You can ask for support at any time. You do not need a new fit note or a letter to do so.'],
  },
};

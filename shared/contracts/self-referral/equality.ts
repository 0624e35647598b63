/**
 * Equality questions: on their own page, each can be left empty, asked after the request was sent and stored apart from
 * it, without anything that points to the person. Order and groups follow the harmonised standard of the Government
 * Statistical Service.
 */
import { option, radios, yesNo } from './field-parts.ts';
import type { Option, Question } from './question.ts';

const ratherNot = option('rather-not', 'I would rather not say');
const asked = (name: string, label: string, options: readonly Option[]) =>
  radios(name, [...options, ratherNot], '', { label, optional: true });

export const equality: Question = {
  id: 'equality',
  version: 1,
  section: 'What you want',
  title: 'Equality questions',
  intro: [
    'We ask these to check that the service works for everyone. You can leave any or all of them empty.',
    'Your answers are kept apart from your request. Nobody can link them to you, and they do not change your care.',
  ],
  fields: [
    asked('age-band', 'How old are you?', [
      option('16-24', '16 to 24'),
      option('25-34', '25 to 34'),
      option('35-44', '35 to 44'),
      option('45-54', '45 to 54'),
      option('55-64', '55 to 64'),
      option('65', '65 or older'),
    ]),
    asked('sex', 'What is your sex?', [option('female', 'Female'), option('male', 'Male')]),
    asked('gender-same', 'Is your gender the same as the sex you were registered with at birth?', yesNo),
    asked('ethnic-group', 'What is your ethnic group?', [
      option('white-british', 'White: English, Welsh, Scottish, Northern Irish or British'),
      option('white-irish', 'White: Irish'),
      option('white-gypsy', 'White: Gypsy or Irish Traveller'),
      option('white-roma', 'White: Roma'),
      option('white-other', 'Any other white background'),
      option('mixed-caribbean', 'Mixed: white and black Caribbean'),
      option('mixed-african', 'Mixed: white and black African'),
      option('mixed-asian', 'Mixed: white and Asian'),
      option('mixed-other', 'Any other mixed background'),
      option('asian-indian', 'Asian: Indian'),
      option('asian-pakistani', 'Asian: Pakistani'),
      option('asian-bangladeshi', 'Asian: Bangladeshi'),
      option('asian-chinese', 'Asian: Chinese'),
      option('asian-other', 'Any other Asian background'),
      option('black-caribbean', 'Black: Caribbean'),
      option('black-african', 'Black: African'),
      option('black-other', 'Any other black background'),
      option('arab', 'Arab'),
      option('other', 'Any other ethnic group'),
    ]),
    asked(
      'disability',
      'Do you have a health condition or disability that has lasted, or may last, 12 months or more?',
      yesNo,
    ),
    asked('religion', 'What is your religion?', [
      option('none', 'No religion'),
      option('christian', 'Christian'),
      option('buddhist', 'Buddhist'),
      option('hindu', 'Hindu'),
      option('jewish', 'Jewish'),
      option('muslim', 'Muslim'),
      option('sikh', 'Sikh'),
      option('other', 'Any other religion'),
    ]),
    asked('sexual-orientation', 'Which best describes your sexual orientation?', [
      option('straight', 'Straight or heterosexual'),
      option('gay', 'Gay or lesbian'),
      option('bisexual', 'Bisexual'),
      option('other', 'Other'),
    ]),
    asked('marriage', 'Are you married or in a civil partnership?', yesNo),
    asked('pregnancy', 'Are you pregnant, or have you been pregnant in the last year?', yesNo),
    asked('carer', 'Do you look after someone who could not manage without your help?', yesNo),
    asked('armed-forces', 'Have you served in the UK armed forces?', yesNo),
    asked('english-main', 'Is English your main language?', yesNo),
  ],
};

/** Who the person is and how we may reach them. */
import { likelyMisspelt, readEmail } from '../../values/email.ts';
import { readNhsNumber, showNhsNumber } from '../../values/nhs-number.ts';
import { readName } from '../../values/person-name.ts';
import { readMobile, readPhone, showPhone } from '../../values/phone.ts';
import { line, option, radios } from './field-parts.ts';
import type { AnswerValue, FieldError, Question } from './question.ts';

export const aboutYou: readonly Question[] = [
  {
    id: 'name',
    version: 1,
    section: 'About you',
    title: 'What is your name?',
    intro: ['Use the name on your NHS record. You can add what you like to be called.'],
    fields: [
      {
        kind: 'text',
        name: 'first-name',
        label: 'First name',
        hint: 'Leave this empty if you have only 1 name.',
        optional: true,
        autocomplete: 'given-name',
        spellcheck: false,
        width: 20,
        maxLength: 100,
        missing: 'Enter your first name',
        read: readName('First name'),
      },
      {
        kind: 'text',
        name: 'last-name',
        label: 'Last name, or your only name',
        autocomplete: 'family-name',
        spellcheck: false,
        width: 20,
        maxLength: 100,
        missing: 'Enter your last name',
        read: readName('Last name'),
      },
      {
        kind: 'text',
        name: 'preferred-name',
        label: 'What you like to be called',
        optional: true,
        autocomplete: 'nickname',
        spellcheck: false,
        width: 20,
        maxLength: 100,
        missing: 'Enter what you like to be called',
        read: readName('What you like to be called'),
      },
      line('pronouns', 'Pronouns', '', 'Pronouns', {
        hint: 'For example, she/her',
        optional: true,
        width: 20,
        maxLength: 40,
      }),
    ],
  },
  {
    id: 'know-nhs-number',
    version: 1,
    section: 'About you',
    title: 'Do you know your NHS number?',
    intro: ['It is on letters from the NHS and in the NHS App. You can ask for support without it.'],
    fields: [
      radios(
        'know-nhs-number',
        [option('yes', 'Yes, I know my NHS number'), option('no', 'No'), option('not-sure', "I'm not sure")],
        'Select if you know your NHS number',
      ),
    ],
  },
  {
    id: 'nhs-number',
    version: 1,
    section: 'About you',
    title: 'What is your NHS number?',
    fields: [
      {
        kind: 'text',
        name: 'nhs-number',
        label: '',
        hint: 'A 10 digit number, for example 999 123 4567.',
        inputmode: 'numeric',
        spellcheck: false,
        width: 10,
        maxLength: 40,
        missing: 'Enter your NHS number',
        read: readNhsNumber,
        show: showNhsNumber,
      },
    ],
  },
  {
    id: 'address',
    version: 1,
    section: 'About you',
    title: 'What is your address?',
    intro: [
      'We only use this to send you letters. You already gave your postcode.',
      'Leave it empty if you have no fixed address or would rather not say.',
    ],
    fields: [
      line('address-line-1', 'Address line 1', '', 'Address line 1', { optional: true, autocomplete: 'address-line1' }),
      line('address-line-2', 'Address line 2', '', 'Address line 2', { optional: true, autocomplete: 'address-line2' }),
      line('town', 'Town or city', '', 'Town or city', { optional: true, autocomplete: 'address-level2', width: 20 }),
    ],
  },
  {
    id: 'contact',
    version: 1,
    section: 'How to reach you',
    title: 'How can we reach you?',
    intro: ['Give us at least 1 way. We check an email address or mobile number with a 6 digit code.'],
    fields: [
      {
        kind: 'text',
        name: 'email',
        label: 'Email address',
        optional: true,
        type: 'email',
        autocomplete: 'email',
        spellcheck: false,
        maxLength: 300,
        missing: 'Enter your email address',
        read: readEmail,
      },
      {
        kind: 'text',
        name: 'mobile',
        label: 'Mobile phone number',
        hint: 'For example, 07700 900 982',
        optional: true,
        type: 'tel',
        autocomplete: 'tel',
        width: 20,
        maxLength: 40,
        missing: 'Enter your mobile phone number',
        read: readMobile,
        show: showPhone,
      },
      {
        kind: 'text',
        name: 'phone',
        label: 'Another phone number',
        hint: 'For example, 01632 960 001',
        optional: true,
        type: 'tel',
        autocomplete: 'home tel',
        width: 20,
        maxLength: 40,
        missing: 'Enter a phone number',
        read: readPhone,
        show: showPhone,
      },
    ],
    together: atLeastOneWay,
    doubt: misspeltEmail,
  },
  {
    id: 'safe-contact',
    version: 1,
    section: 'How to reach you',
    title: 'What is safe for us to do?',
    intro: ['Other people may see your phone or answer it. We never say what a message is about.'],
    fields: [
      {
        kind: 'checkboxes',
        name: 'safe-contact',
        label: 'It is safe for you to',
        hint: 'Select all that apply.',
        options: [
          option('call', 'Call me'),
          option('voicemail', 'Leave a voicemail'),
          option('text', 'Send me a text message'),
          option('email', 'Send me an email'),
          option('post', 'Send me a letter'),
        ],
        none: option('none', 'None of these. Please ask my GP surgery to reach me'),
        missing: 'Select what is safe for us to do',
        noneWithOthers: 'Select what is safe for us to do, or select "None of these", not both',
      },
      line('best-times', 'When is a good time to reach you?', '', 'Good times', {
        hint: 'For example, weekday mornings',
        optional: true,
      }),
    ],
  },
  {
    id: 'communication-needs',
    version: 1,
    section: 'How to reach you',
    title: 'Do you need information in a different way, or help to communicate?',
    intro: ['We have a legal duty to meet these needs. We will ask you more when we talk.'],
    fields: [
      {
        kind: 'checkboxes',
        name: 'information-format',
        label: 'I need information in',
        options: [
          option('large-print', 'Large print'),
          option('easy-read', 'Easy Read'),
          option('braille', 'Braille'),
          option('audio', 'Audio'),
          option('bsl-video', 'British Sign Language (BSL) video'),
          option('plain-paper', 'Plain letters on paper'),
        ],
        none: option('none', 'No, the usual way is fine'),
        missing: 'Select how you need information, or select "No, the usual way is fine"',
        noneWithOthers: 'Select how you need information, or select "No, the usual way is fine", not both',
      },
      {
        kind: 'checkboxes',
        name: 'communication-help',
        label: 'To communicate I need',
        options: [
          option('bsl-interpreter', 'A British Sign Language (BSL) interpreter'),
          option('lipspeaker', 'A lipspeaker'),
          option('speech-to-text', 'A speech-to-text reporter'),
          option('deafblind', 'A deafblind manual interpreter'),
          option('hearing-loop', 'A hearing loop'),
          option('advocate', 'An advocate or a person I trust'),
          option('longer-appointment', 'A longer appointment'),
        ],
        none: option('none', 'No, nothing'),
        missing: 'Select the help you need to communicate, or select "No, nothing"',
        noneWithOthers: 'Select the help you need to communicate, or select "No, nothing", not both',
      },
    ],
  },
  {
    id: 'language',
    version: 1,
    section: 'How to reach you',
    title: 'Which language do you speak most?',
    intro: ['If you need an interpreter, we arrange and pay for one.'],
    fields: [
      line('language', 'Language', 'Enter the language you speak most', 'Language', {
        hint: 'For example, English, Polish, Urdu, Punjabi, Romanian or BSL',
        width: 20,
        maxLength: 60,
      }),
      {
        kind: 'radios',
        name: 'interpreter',
        label: 'Do you need an interpreter?',
        options: [option('no', 'No'), option('yes', 'Yes')],
        inline: true,
        missing: 'Select if you need an interpreter',
      },
    ],
  },
];

function atLeastOneWay(value: AnswerValue): readonly FieldError[] {
  return value['email'] || value['mobile'] || value['phone']
    ? []
    : [{ field: 'email', message: 'Enter an email address or a phone number' }];
}

/** a likely slip of the keyboard is asked about once, never refused. */
function misspeltEmail(value: AnswerValue): string | undefined {
  const email = value['email'];
  const better = typeof email === 'string' ? likelyMisspelt(email) : undefined;
  return better === undefined
    ? undefined
    : `You gave the email address ${email}. Did you mean ${better}? Is your address right as it is?`;
}

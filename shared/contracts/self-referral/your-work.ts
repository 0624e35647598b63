/** The job or jobs, time off, the fit note. A person may have two jobs: they are two pages and two sets of answers. */
import { daysBetween, showDate } from '../../values/date.ts';
import { readHours, showHours } from '../../values/hours.ts';
import { lastDayOf } from '../../values/months.ts';
import { line, option, radios, yesNoNotSure } from './field-parts.ts';
import type { AnswerValue, Field, FieldError, Question } from './question.ts';

/** Labels tell the jobs apart where both are read together. */
const of = (prefix: '' | 'second-', label: string): string => (prefix ? `${label}, other job` : label);

/** A job's fields. `prefix` keeps the second job's answers apart from the first's. */
const jobFields = (prefix: '' | 'second-'): readonly Field[] => [
  line(`${prefix}job-title`, of(prefix, 'Job title'), 'Enter your job title', 'Job title', {
    hint: 'For example, office manager',
    autocomplete: 'organization-title',
    width: 20,
  }),
  {
    kind: 'text',
    name: `${prefix}job-hours`,
    label: of(prefix, 'Contract hours each week'),
    hint: 'For example, 37 hours 30 minutes. If your hours change, enter what is usual.',
    maxLength: 40,
    width: 20,
    missing: 'Enter your contract hours each week',
    read: (typed) => readHours(typed, { zeroAllowed: true }),
    show: showHours,
  },
  {
    kind: 'radios',
    name: `${prefix}job-pattern`,
    label: prefix ? 'What is your usual pattern in your other job?' : 'What is your usual pattern?',
    options: [
      option('fixed', 'The same days and times each week'),
      option('rota', 'A rota that changes'),
      option('shifts', 'Shifts, including nights'),
      option('no-fixed', 'No fixed hours'),
    ],
    missing: 'Select your usual pattern',
  },
  {
    kind: 'radios',
    name: `${prefix}job-size`,
    label: prefix ? 'How many people work for your other employer?' : 'How many people work for your employer?',
    options: [
      option('1-9', '1 to 9'),
      option('10-49', '10 to 49'),
      option('50-249', '50 to 249'),
      option('250', '250 or more'),
      option('self', 'I work for myself'),
      option('not-sure', "I'm not sure"),
    ],
    missing: 'Select how many people work for your employer',
  },
];

/** Days after which a first day off is asked about again. */
const unlikelyDaysOff = 365 * 3;

export const yourWork: readonly Question[] = [
  {
    id: 'job-count',
    version: 1,
    section: 'Your work',
    title: 'How many jobs do you have?',
    intro: ['You may be able to do 1 job and not the other, so we ask about each.'],
    fields: [
      radios('job-count', [option('1', '1 job'), option('2', '2 or more jobs')], 'Select how many jobs you have'),
    ],
  },
  {
    id: 'job',
    version: 1,
    section: 'Your work',
    title: 'Your job',
    intro: ['If you have more than 1 job, start with the one that matters most to you.'],
    fields: jobFields(''),
    together: (value) => noHoursOnlyWithoutPattern(value, ''),
  },
  {
    id: 'second-job',
    version: 1,
    section: 'Your work',
    title: 'Your other job',
    intro: ['If you have more than 2 jobs, we will ask about the others when we talk.'],
    fields: [
      ...jobFields('second-'),
      line('second-employer-name', 'Name of your other employer', '', 'Name of your other employer', {
        hint: 'You can leave this empty.',
        optional: true,
      }),
    ],
    together: (value) => noHoursOnlyWithoutPattern(value, 'second-'),
  },
  {
    id: 'employer',
    version: 1,
    section: 'Your work',
    title: 'Who do you work for?',
    intro: ['We never contact your employer unless you choose that later. You can go on without giving the name.'],
    fields: [
      radios(
        'employer-named',
        [option('named', 'I will give the name'), option('rather-not', "I would rather not give my employer's name")],
        'Select if you will give your employer’s name',
        { label: 'Would you like to give your employer’s name?' },
      ),
      line('employer-name', 'Name of employer', '', 'Name of employer', {
        optional: true,
        autocomplete: 'organization',
      }),
      line('sector', 'What kind of work does your employer do?', '', 'Kind of work', {
        hint: 'For example, school, warehouse, care at home',
        optional: true,
      }),
      radios('occupational-health', yesNoNotSure, '', {
        label: 'Does your employer have an occupational health service?',
        optional: true,
        inline: true,
      }),
      radios('union', yesNoNotSure, '', { label: 'Are you in a trade union?', optional: true, inline: true }),
    ],
    together: nameWhenChosen,
  },
  {
    id: 'absence',
    version: 1,
    section: 'Your work',
    title: 'Your time off',
    intro: ['If you are not sure of a date, give the nearest you can.'],
    fields: [
      {
        kind: 'date',
        name: 'last-worked-on',
        label: 'Last day you worked',
        noun: 'Last day you worked',
        missing: 'Enter the last day you worked',
        must: 'not-future',
      },
      {
        kind: 'date',
        name: 'first-off-on',
        label: 'First day you were off sick',
        noun: 'First day you were off sick',
        missing: 'Enter the first day you were off sick',
        must: 'not-future',
      },
    ],
    together: offAfterWorked,
    doubt: longAgo,
  },
  {
    id: 'fit-note',
    version: 1,
    section: 'Your work',
    title: 'Do you have a fit note (sick note)?',
    intro: ['You do not need a fit note for the first 7 days off sick. You do not need one to get our help.'],
    fields: [
      radios(
        'fit-note',
        [
          option('not_fit', 'Yes, it says I am not fit for work'),
          option('may_be_fit', 'Yes, it says I may be fit for work'),
          option('yes-not-sure', "Yes, but I'm not sure what it says"),
          option('ended', 'I had one and it has ended'),
          option('no', 'No'),
        ],
        'Select if you have a fit note',
      ),
    ],
  },
  {
    id: 'fit-note-dates',
    version: 1,
    section: 'Your work',
    title: 'What dates are on your fit note?',
    intro: ['Look for the dates near the bottom of the note. The last date counts: you are covered on that day.'],
    fields: [
      {
        kind: 'date',
        name: 'fit-note-from',
        label: 'First day of the fit note',
        noun: 'First day of the fit note',
        missing: 'Enter the first day of the fit note',
      },
      {
        kind: 'date',
        name: 'fit-note-to',
        label: 'Last day of the fit note',
        noun: 'Last day of the fit note',
        missing: 'Enter the last day of the fit note',
      },
    ],
    together: endsAfterStart,
    doubt: longNote,
  },
  {
    id: 'work-safety',
    version: 1,
    section: 'Your work',
    title: 'Is any of this part of your job?',
    intro: ['We ask so that a plan keeps you and other people safe.'],
    fields: [
      {
        kind: 'checkboxes',
        name: 'work-safety',
        label: '',
        hint: 'Select all that apply.',
        options: [
          option('driving', 'Driving a car or van'),
          option('driving-group-2', 'Driving a lorry, bus, taxi or train'),
          option('machinery', 'Using machines or forklifts'),
          option('heights', 'Working at height'),
          option('lone-work', 'Working alone'),
          option('nights', 'Working nights'),
          option('lifting', 'Lifting or moving heavy things or people'),
          option('care', 'Looking after children, patients or residents'),
        ],
        none: option('none', 'None of these'),
        missing: 'Select what is part of your job, or select "None of these"',
        noneWithOthers: 'Select what is part of your job, or select "None of these", not both',
      },
    ],
  },
];

/** 0 hours is a fact of a zero hours contract and a slip in any other. */
function noHoursOnlyWithoutPattern(value: AnswerValue, prefix: '' | 'second-'): readonly FieldError[] {
  return value[`${prefix}job-hours`] === '0' && value[`${prefix}job-pattern`] !== 'no-fixed'
    ? [
        {
          field: `${prefix}job-hours`,
          message: 'Contract hours each week must be more than 0, unless you have no fixed hours',
        },
      ]
    : [];
}

function nameWhenChosen(value: AnswerValue): readonly FieldError[] {
  return value['employer-named'] === 'named' && !value['employer-name']
    ? [{ field: 'employer-name', message: 'Enter the name of your employer, or select that you would rather not' }]
    : [];
}

function offAfterWorked(value: AnswerValue): readonly FieldError[] {
  const [worked, off] = [String(value['last-worked-on']), String(value['first-off-on'])];
  return off < worked
    ? [
        {
          field: 'first-off-on-day',
          message: 'First day you were off sick must be the same as or after the last day you worked',
        },
      ]
    : [];
}

/** an absence of more than 3 years is more often a wrong year than a fact. */
function longAgo(value: AnswerValue, today: string): string | undefined {
  const off = String(value['first-off-on']);
  return daysBetween(off, today) > unlikelyDaysOff
    ? `You told us your first day off sick was ${showDate(off)}. Is this right?`
    : undefined;
}

function endsAfterStart(value: AnswerValue): readonly FieldError[] {
  const [from, to] = [String(value['fit-note-from']), String(value['fit-note-to'])];
  return to < from
    ? [{ field: 'fit-note-to-day', message: 'Last day of the fit note must be the same as or after the first day' }]
    : [];
}

/** FN-3: in the first 6 months one note covers at most 3 months, so a longer one is asked about, not refused (FN-6). */
function longNote(value: AnswerValue): string | undefined {
  const [from, to] = [String(value['fit-note-from']), String(value['fit-note-to'])];
  return to > lastDayOf(3, from)
    ? `You told us your fit note runs from ${showDate(from)} to ${showDate(to)}. Is this right?`
    : undefined;
}

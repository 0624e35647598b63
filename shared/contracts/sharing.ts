/**
 * Sharing: whom the person named, what they agreed to, and the copy that was released. A consent is one act, for one named
 * person, one purpose, until a day (CON-1 to CON-5); a later version of a plan or a change of the choice is a consent of its
 * own, which takes the place of the one before.
 */
import * as z from 'zod/mini';
import { colleague } from './case.ts';
import { employerView } from './employer-view.ts';

const day = z.iso.date();
const instant = z.iso.datetime();
const words = z.string().check(z.minLength(1), z.maxLength(200));

const namesOf = <K extends string>(record: Readonly<Record<K, string>>): [K, ...K[]] =>
  Object.keys(record) as [K, ...K[]];

export const contactRoles = {
  manager: 'Line manager',
  hr: 'Human resources (HR)',
  owner: 'Owner of the firm',
  occupational_health: 'Occupational health at work',
  union: 'Union representative',
} as const;

export const purposes = {
  return_to_work: 'To plan my return to work',
  stay_in_work: 'To help me stay in work',
  adjustments: 'To agree changes at work',
  sick_pay: 'As evidence for sick pay',
} as const;

/** Somebody at work whom the person named (EMP-1). Nobody else can add one. */
export const employerContact = z.object({
  contactId: z.string(),
  /** The job they are named for (`jobKey`): somebody with two jobs has contacts of each. */
  jobId: z.optional(z.string()),
  name: words,
  role: z.enum(namesOf(contactRoles)),
  organisation: words,
  /** As long as an address may be. */
  email: z.string().check(z.minLength(1), z.maxLength(254)),
  /** Keyed hash of that address: under it stand the copies that its reader may open. */
  address: z.string(),
  phone: z.optional(words),
  /** The address is at a webmail service; the person said in words that it is right, and staff check it (EMP-3). */
  webmail: z.optional(z.boolean()),
  /** The person fears them, or they are family or an ex-partner: staff only, nothing is sent (EMP-8). */
  unsafe: z.optional(z.boolean()),
  namedAt: instant,
});
export type EmployerContact = z.infer<typeof employerContact>;

export const consentStates = {
  active: 'Shared',
  withdrawn: 'Stopped',
  expired: 'Ended on its day',
  superseded: 'Replaced by a newer choice',
} as const;

export const consent = z.object({
  consentId: z.string(),
  /** For the receipt: "K7Q-2MX-9TB-4WHD". Whoever has it can check that it is genuine, and learns nothing else. */
  number: z.string(),
  shareId: z.string(),
  paperId: z.string(),
  /** Of the plan. What the employer sees counts by itself (`employerView`). */
  version: z.int(),
  contact: employerContact,
  /** Keys of what is turned on (`shared/rules/sharing/items.ts`). */
  choices: z.array(z.string()),
  purpose: z.enum(namesOf(purposes)),
  from: instant,
  /** Last day, ISO date, inclusive; at most 12 months (CON-5). */
  until: day,
  state: z.enum(namesOf(consentStates)),
  /** Which words were agreed to, as they stood, and the SHA-256 of the exact JSON that was previewed (CON-8, CON-9). */
  wording: z.object({ version: z.int(), words: z.array(z.string()) }),
  hash: z.string(),
  /** CON-15: the team may talk with this contact on the phone about what is shared. A permission of its own, off by default. */
  talk: z.optional(z.literal(true)),
  /** On screen by the person, or spoken and recorded by staff (CON-10). */
  method: z.enum(['screen', 'spoken']),
  recordedBy: z.optional(colleague),
  ended: z.optional(
    z.object({ at: instant, by: z.enum(['person', 'staff', 'reader', 'time', 'newer']), who: z.optional(colleague) }),
  ),
});
export type Consent = z.infer<typeof consent>;

/** What stands in the table that an employer's door can read: the released copy, and nothing that leads to the case. */
export const disclosure = z.object({
  shareId: z.string(),
  consentId: z.string(),
  view: employerView,
  /** Of the receipt. It stands on what the reader takes along, so that anybody can check whether it still counts. */
  number: z.string(),
  contact: z.object({ name: words, role: z.enum(namesOf(contactRoles)), organisation: words }),
  /** Last day, ISO date, inclusive: checked when it is read (design §4). */
  until: day,
  hash: z.string(),
  releasedAt: instant,
  /** What became new or different with each version, by the headings of the page; where a release could not compare, nothing. */
  changes: z.optional(z.array(z.object({ version: z.int(), parts: z.array(words) }))),
});
export type Disclosure = z.infer<typeof disclosure>;

/** What somebody has chosen so far on the way to a consent. Nothing of it is shared; it is one row for each plan. */
export const sharingDraft = z.object({
  paperId: z.string(),
  version: z.int(),
  contactId: z.string(),
  choices: z.array(z.string()),
  /** Keys of lines that name health and were confirmed a second time. */
  confirmed: z.array(z.string()),
  ownWords: z.optional(z.string().check(z.maxLength(500))),
  purpose: z.optional(z.enum(namesOf(purposes))),
  until: z.optional(day),
  otherJob: z.optional(z.boolean()),
  talk: z.optional(z.boolean()),
  /** CON-11 was answered with no. A yes is never kept here: it ends the way at once. */
  notPushed: z.optional(z.boolean()),
});
export type SharingDraft = z.infer<typeof sharingDraft>;

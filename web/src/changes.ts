/** Changes at work as pages show them: the catalogue, what only pages say, and the guides of this build that fit. */
import { showsChange } from '../../shared/content/adjustment-reviews.ts';
import { adjustmentSlug } from '../../shared/content/adjustment-slugs.ts';
import { type Adjustment, type AdjustmentGroup, adjustments } from '../../shared/content/adjustments.ts';
import { difficulties } from '../../shared/content/difficulties.ts';
import { fitsInto, workKinds } from '../../shared/content/work-kinds.ts';
import { breaks } from './changes/breaks.ts';
import { communication } from './changes/communication.ts';
import { duties } from './changes/duties.ts';
import { environment } from './changes/environment.ts';
import { equipment } from './changes/equipment.ts';
import type { GroupWords, OwnWords } from './changes/group-words.ts';
import { hours } from './changes/hours.ts';
import { policy } from './changes/policy.ts';
import { supervision } from './changes/supervision.ts';
import { travel } from './changes/travel.ts';
import { library, type Topic } from './library.ts';
import { stage } from './stage.ts';

export const groupWords: Readonly<Record<AdjustmentGroup, GroupWords>> = {
  hours,
  duties,
  environment,
  equipment,
  travel,
  communication,
  supervision,
  breaks,
  policy,
};

export interface Change extends Adjustment {
  readonly slug: string;
}

/** Every change that this build shows. A production build leaves out those that nobody has signed, and says which. */
export const changes: readonly Change[] = adjustments
  .filter(({ id }) => showsChange(id, stage))
  .map((one) => ({ ...one, slug: adjustmentSlug(one.id) }));

const leftOut = adjustments.filter(({ id }) => !showsChange(id, stage)).map(({ id }) => id);
if (leftOut.length > 0) {
  process.stdout.write(
    `Left out of this build, because no occupational therapist has signed them: ${leftOut.join(', ')}\n`,
  );
}

export const inGroup = (group: AdjustmentGroup): readonly Change[] => changes.filter((one) => one.group === group);

/** What it may help with, in the words of the choices; empty when it may help with anything. */
export const helpsWith = ({ helps }: Pick<Adjustment, 'helps'>) =>
  helps === 'all' ? [] : helps.flatMap((tag) => difficulties.filter((one) => one.tag === tag));

/** How it is done in the kinds of work into which it fits. */
export const howInWork = ({ id, group }: Pick<Adjustment, 'id' | 'group'>) =>
  workKinds
    .filter(({ kind }) => fitsInto(id, kind))
    .map(({ kind, label }) => ({ label, how: groupWords[group].inWork[kind] }));

/** @throws Error for a change without words of its own: each page has them. */
export function ownWords({ id, group }: Pick<Adjustment, 'id' | 'group'>): OwnWords {
  const own = groupWords[group].own[id];
  if (own === undefined)
    throw new Error(`Write the steps, an example and what to look at for ${id} in web/src/changes/`);
  return own;
}

const mostGuides = 4;
const asking = 'SH-25';
const accessToWork = 'SH-26';

/** The guides of this build for a change: how to ask for it, who pays, and then what helps with the same. */
export async function guidesFor({ helps, accessToWork: pays }: Adjustment): Promise<readonly Topic[]> {
  const topics = await library();
  const always = topics.filter(({ id }) => id === asking || (pays && id === accessToWork));
  const shared = ({ difficulties: tags }: Topic): number =>
    helps === 'all' ? 0 : tags.filter((tag) => helps.includes(tag)).length;
  const fitting = topics
    .filter((topic) => !always.includes(topic) && shared(topic) > 0)
    .toSorted((one, other) => shared(other) - shared(one));
  return [...always, ...fitting].slice(0, mostGuides);
}

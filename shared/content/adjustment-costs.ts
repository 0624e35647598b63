/** What a change at work usually costs, and who may pay. Drafts, as the catalogue is. */
import type { Adjustment } from './adjustments/adjustment.ts';

const costs: Readonly<Record<Adjustment['cost'], string>> = {
  none: 'It usually costs nothing',
  low: 'It usually costs little',
  some: 'It usually costs something',
  high: 'It can cost a lot',
};

/** For an employer, about somebody they know. */
export const costInWords = ({ cost, accessToWork }: Pick<Adjustment, 'cost' | 'accessToWork'>): string =>
  `${costs[cost]}.${accessToWork ? ' Your employee can ask Access to Work (a government grant) to pay towards it.' : ''}`;

/** For whoever reads, one line each. Access to Work pays beside the employer and never in the employer's place. */
export const costForAnybody = ({
  cost,
  accessToWork,
}: Pick<Adjustment, 'cost' | 'accessToWork'>): readonly string[] => [
  `${costs[cost]}. The employer pays for changes that are reasonable.`,
  accessToWork
    ? 'Access to Work, a government grant, may pay towards it. The worker applies for it, not the employer.'
    : 'Access to Work, a government grant, does not usually pay for this.',
];

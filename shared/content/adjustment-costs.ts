/** What a change at work usually costs, in words for an employer. Drafts, as the catalogue is. */
import type { Adjustment } from './adjustments/adjustment.ts';

const costs: Readonly<Record<Adjustment['cost'], string>> = {
  none: 'It usually costs nothing',
  low: 'It usually costs little',
  some: 'It usually costs something',
  high: 'It can cost a lot',
};

export const costInWords = ({ cost, accessToWork }: Pick<Adjustment, 'cost' | 'accessToWork'>): string =>
  `${costs[cost]}.${accessToWork ? ' Your employee can ask Access to Work (a government grant) to pay towards it.' : ''}`;

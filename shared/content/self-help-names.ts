/** The self-help guides by number, address and short name. Apart from what stands on them, so that a door can name a guide and carry no more. */

/** Each guide by its number, which never changes, and its address below `/self-help/`, which is the name of its file. */
export const topicSlugs = {
  'SH-01': 'where-to-start',
  'SH-02': 'fit-note',
  'SH-03': 'talking-to-your-employer',
  'SH-04': 'first-week-back',
  'SH-05': 'pacing',
  'SH-06': 'tiredness',
  'SH-07': 'sleep-and-shifts',
  'SH-08': 'moving-and-lifting',
  'SH-09': 'back-pain',
  'SH-10': 'neck-shoulder-arm-and-hand-pain',
  'SH-11': 'knee-hip-and-foot-pain',
  'SH-12': 'stress-anxiety-and-panic',
  'SH-13': 'low-mood',
  'SH-14': 'after-a-heart-attack-or-stent',
  'SH-15': 'after-heart-surgery',
  'SH-16': 'angina-and-gtn',
  'SH-17': 'long-covid',
  'SH-18': 'thinking-and-memory',
  'SH-19': 'breathlessness',
  'SH-20': 'eating-well',
  'SH-21': 'medicines',
  'SH-22': 'sick-pay',
  'SH-23': 'universal-credit-and-esa',
  'SH-24': 'your-rights',
  'SH-25': 'asking-for-changes',
  'SH-26': 'access-to-work',
  'SH-27': 'if-your-job-ends',
  'SH-28': 'self-employed-and-zero-hours',
  'SH-29': 'driving',
  'SH-30': 'carers-menopause-cancer-and-pregnancy',
} as const;

export type TopicId = keyof typeof topicSlugs;

export const topicIds = Object.keys(topicSlugs) as readonly TopicId[];

/** The guide at an address, or none. */
export const topicAt = (slug: string): TopicId | undefined => topicIds.find((id) => topicSlugs[id] === slug);

const inCapitals: Readonly<Record<string, string>> = { gtn: 'GTN', esa: 'ESA', covid: 'COVID' };

/** A guide as colleagues call it among themselves, from its address: its title stands with its words. */
export function topicName(slug: string): string {
  const words = slug
    .split('-')
    .map((word) => inCapitals[word] ?? word)
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

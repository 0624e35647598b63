/** The stage the site is built for: `demo`, `trial` or `production`. */
export const stage = process.env['STAGE'] ?? 'demo';

export const isDemo = stage === 'demo';

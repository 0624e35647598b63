/** Days of the week. */

/** In the order of a week on screen: weeks start on Monday (RTW-13). */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

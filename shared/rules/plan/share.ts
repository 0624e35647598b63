/** The share of contract that a week is. Its own small file, since a browser works it out too. */

/**
 * Share of contract in whole percent, rounded half up: 62.5% is 63. Undefined when the contract promises no hours.
 * @param minutes whole minutes a week. @param contract whole minutes a week.
 */
export function shareOf(minutes: number, contract: number): number | undefined {
  // In whole numbers, so that no binary fraction decides about a half.
  return contract === 0 ? undefined : Math.floor((200 * minutes + contract) / (2 * contract));
}

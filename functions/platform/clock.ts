/**
 * The time, asked for inside a request and never when a module loads. The rules get it as a parameter.
 */
import { londonDate } from '../../shared/values/date.ts';

let ahead = 0;

/** Milliseconds since 1970. */
export const now = (): number => Date.now() + ahead;

/** Today in Europe/London as an ISO date. */
export const today = (): string => londonDate(now());

/** Epoch seconds, the form DynamoDB's TTL wants. */
export const seconds = (millis: number): number => Math.floor(millis / 1000);

/** Moves this process's clock. For rehearsals of expiry (local demo and tests); nothing that is deployed calls it. */
export const moveClock = (millis: number): void => {
  ahead = millis;
};

export const minutes = (n: number): number => n * 60_000;
export const hours = (n: number): number => minutes(n * 60);
export const days = (n: number): number => hours(n * 24);

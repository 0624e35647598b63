/**
 * The clock of the demonstration, which anybody may move on by days, so that reminders, endings and questions after the end can
 * be seen to happen. Everything in this process lives by it, the stand-ins too. How far it was moved is kept with the data:
 * data of a day to come make no sense on the day before.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const aDay = 24 * 60 * 60 * 1000;
/** Milliseconds by which it goes on once more after the jobs of a day: a sweep looks for what the stream has left. */
const afterJobs = 3 * 60 * 1000;

/** The jobs of a day, and the moment at which all that they wrote was heard. */
export interface DailyJobs {
  readonly remind: () => Promise<unknown>;
  readonly retain: () => Promise<unknown>;
  readonly seal: () => Promise<unknown>;
  readonly heard: () => Promise<unknown>;
  readonly sweep: () => Promise<unknown>;
}

export interface MovedClock {
  /** Moves on day by day, with the jobs of each, so that nothing is passed over. */
  readonly moveOn: (days: number, jobs: DailyJobs) => Promise<void>;
  /** Gives the process its own clock back. */
  readonly stop: () => void;
}

/** @param file where the number of days is kept; none to keep it nowhere. */
export function movedClock(file?: string): MovedClock {
  const real = Date.now;
  let ahead = file && existsSync(file) ? Number(readFileSync(file, 'utf8')) || 0 : 0;
  Date.now = () => real() + ahead;
  const move = (millis: number): void => {
    ahead += millis;
    if (file) writeFileSync(file, String(ahead));
  };
  return {
    moveOn: async (days, { remind, retain, seal, heard, sweep }) => {
      for (let day = 0; day < days; day += 1) {
        move(aDay - afterJobs);
        await remind();
        await heard();
        move(afterJobs);
        await sweep();
        await retain();
        await seal();
      }
    },
    stop: () => {
      Date.now = real;
    },
  };
}

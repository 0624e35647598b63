/**
 * Keeps the sums of the week grid live while somebody types: totals, share of contract, change from last week, by the very
 * rules that the server uses. Without it the same sums come with the next page.
 */
import { boxes, boxMinutes } from '../../../shared/rules/plan/grid-boxes.ts';
import { shareOf } from '../../../shared/rules/plan/share.ts';
import { changeInWords, sumInWords } from '../../../shared/rules/plan/sum-words.ts';
import { weekdays } from '../../../shared/values/weekdays.ts';

const form = document.querySelector<HTMLFormElement>('.app-grid');

const typedIn = (name: string): number => {
  const box = form?.elements.namedItem(name);
  const minutes = box instanceof HTMLInputElement ? boxMinutes(box.value.trim()) : 0;
  return typeof minutes === 'number' ? minutes : 0;
};

function minutesOf(week: number): number {
  const total = typedIn(boxes.total(week));
  return total > 0 ? total : weekdays.reduce((sum, weekday) => sum + typedIn(boxes.hours(week, weekday)), 0);
}

function say(selector: string, words: string): void {
  const place = form?.querySelector(selector);
  if (place && place.textContent !== words) place.textContent = words;
}

function refresh(): void {
  const contract = Number(form?.dataset['contract'] ?? 0);
  let before: number | undefined;
  const weeks = form?.querySelectorAll('[data-sum]').length ?? 0;
  for (let week = 1; week <= weeks; week += 1) {
    const minutes = minutesOf(week);
    const share = shareOf(minutes, contract);
    say(`[data-sum="${week}"]`, sumInWords(minutes, share));
    say(
      `[data-change="${week}"]`,
      changeInWords(share === undefined || before === undefined ? undefined : share - before),
    );
    before = share;
  }
}

form?.addEventListener('input', refresh);

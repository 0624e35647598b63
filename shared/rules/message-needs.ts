/** What an email adds for who told us how they need information (§6.5): from their own answers, and from nothing else. */
import { inEnglish, type TranslatedLine, translatedLines } from '../content/message-languages.ts';
import type { AnswerValue } from '../contracts/self-referral/question.ts';

type Answers = Readonly<Record<string, { readonly value: AnswerValue } | undefined>>;

const list = (answers: Answers, question: string, field: string): readonly string[] =>
  [answers[question]?.value[field] ?? []].flat();

/** @param translated lines that people have translated. @returns '' for somebody who needs nothing else. */
export function needsLine(
  answers: Answers,
  phone: string,
  translated: readonly TranslatedLine[] = translatedLines,
): string {
  const [language = 'English'] = list(answers, 'language', 'language');
  const [interpreter] = list(answers, 'language', 'interpreter');
  const spoken = language.trim().toLowerCase();
  const inAnotherWay = list(answers, 'communication-needs', 'information-format').some((way) => way !== 'none');
  if (!inAnotherWay && interpreter !== 'yes' && spoken === 'english') return '';
  const theirs = translated.find(({ names }) => names.includes(spoken));
  return [...(theirs ? [theirs.words] : []), inEnglish].join('\n\n').replaceAll('((phone))', phone);
}

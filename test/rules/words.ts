/** What is wrong with a sentence people read: over 20 words, or a word that the content style avoids. */
export function wordFaults(text: string): readonly string[] {
  const avoided =
    /\b(telephone|sms|sign in|triage|vulnerable|portal|suffer\w*|self-refer\w*|service user|e\.g|i\.e)\b/i;
  const found = avoided.exec(text)?.[0];
  const long = text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.split(/\s+/).length > 20);
  return [...(found === undefined ? [] : [`"${found}" in: ${text}`]), ...long.map((one) => `over 20 words: ${one}`)];
}

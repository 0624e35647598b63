/** What is wrong with a sentence people read. The content rules stand in one place, beside the tests of all pages. */
export { wordFaults } from '../words/content-rules.ts';

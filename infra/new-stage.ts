/**
 * `npm run new-stage`: asks what a stage needs and writes its file. Nothing is deployed, and nothing that is there is written over.
 * Every question can be answered on the command line as well; who answers nothing gets what is right for most.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { services } from '../shared/services/all.ts';
import {
  issuerAddress,
  type StageFile,
  stageFile,
  stageName,
  stageOf,
  stageParts,
  stagesFolder,
} from './stage-files.ts';

type Checked = { readonly error?: { readonly issues: readonly { readonly message: string }[] } | undefined };

interface Question {
  /** The option that answers it too. */
  readonly option: string;
  readonly asks: string;
  /** Taken when nothing is said; a question without it must be answered. */
  readonly otherwise?: string;
  readonly check: (said: string) => Checked;
}

const list = (said: string): string[] => said.split(/[\s,]+/).filter(Boolean);
/** Nothing said is a way to say no. */
const orNothing =
  (check: (said: string) => Checked) =>
  (said: string): Checked =>
    said === '' ? {} : check(said);

const questions: readonly Question[] = [
  {
    option: 'name',
    asks: 'What is it called? A short name, such as wakefield',
    check: (said) => stageName.safeParse(said),
  },
  {
    option: 'like',
    asks: 'Like which is it? trial: real people, a few practices; production: real people, many; demo: invented people only',
    otherwise: 'trial',
    check: (said) => stageParts.like.safeParse(said),
  },
  {
    option: 'services',
    asks: `Which services can people ask? From: ${Object.entries(services)
      .map(([id, { name }]) => `${id} (${name})`)
      .join(', ')}`,
    otherwise: 'my-therapy',
    check: (said) => stageParts.services.safeParse(list(said)),
  },
  {
    option: 'ops-email',
    asks: 'Who is written to when something is wrong? An email address, or nothing',
    otherwise: '',
    check: orNothing((said) => stageParts.opsEmail.safeParse(said)),
  },
  {
    option: 'budget',
    asks: 'At how many US dollars a month is somebody told?',
    otherwise: '50',
    check: (said) => stageParts.budget.safeParse(Number(said)),
  },
  {
    option: 'staff-issuer',
    asks: 'Which OpenID issuer knows your colleagues? Its https address, or nothing: then the stage gets a pool of its own, with a second factor',
    otherwise: '',
    check: orNothing((said) => issuerAddress.safeParse(said)),
  },
];

/** How a person, or a test, is asked. @returns what was said; undefined when nobody is there. */
export type Ask = (question: string, otherwise: string) => Promise<string | undefined>;

/**
 * @param given answers by option, from the command line.
 * @param tell called with each sentence.
 * @returns the file that was written.
 * @throws Error when an answer is missing or wrong and nobody can be asked, or the stage is there already.
 */
export async function newStage(
  given: Readonly<Record<string, string | undefined>>,
  {
    ask,
    tell,
    folder = stagesFolder,
  }: { readonly ask: Ask; readonly tell: (line: string) => void; readonly folder?: string },
): Promise<string> {
  const answers: Record<string, string> = {};
  for (const question of questions) answers[question.option] = await answered(question, given, { ask, tell });
  const { name = '', like = '', services: chosen = '', budget } = answers;
  const file = join(folder, `${name}.json`);
  if (existsSync(file))
    throw new Error(`infra/stages/${name}.json is there already. Change it there, or take another name.`);
  const issuer = answers['staff-issuer'];
  const content: StageFile = stageFile.parse({
    like,
    services: list(chosen),
    ...(answers['ops-email'] ? { opsEmail: answers['ops-email'] } : {}),
    budget: Number(budget),
    ...(issuer ? { staffSignIn: { issuer, clientId: 'work-and-health-staff' } } : {}),
  });
  stageOf(name, content);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx' });
  for (const line of [
    `Written: infra/stages/${name}.json. Keep it with the code; it holds no secret.`,
    ...(issuer
      ? ['Your issuer must know the portal as "work-and-health-staff"; change the name in the file if it does not.']
      : []),
    'A domain, NHS login, Amazon SES and the scanner of files are further lines of that file: infra/README.md.',
    'Next, in this order:',
    `  STAGE=${like} npm run build                               pages and doors of this kind of stage`,
    `  npx cdk bootstrap -c stage=${name} aws://<account>/eu-west-2 aws://<account>/us-east-1   once in an account`,
    `  npx cdk deploy --all -c stage=${name}`,
    `  npm run ops -- next --stage ${name}                        says what is left to do, step by step`,
  ])
    tell(line);
  return file;
}

async function answered(
  { option, asks, otherwise, check }: Question,
  given: Readonly<Record<string, string | undefined>>,
  { ask, tell }: { readonly ask: Ask; readonly tell: (line: string) => void },
): Promise<string> {
  let said: string | undefined = given[option];
  for (;;) {
    const isGiven = said !== undefined;
    const heard = said ?? (await ask(asks, otherwise ?? ''));
    const answer = heard?.trim() || otherwise;
    if (answer === undefined) {
      if (isGiven || heard === undefined) throw new Error(`--${option} is missing. ${asks}`);
      tell('This one has to be answered.');
    } else {
      const { error } = check(answer);
      if (!error) return answer;
      const why = error.issues.map(({ message }) => message).join('. ');
      if (isGiven || heard === undefined) throw new Error(`--${option} "${answer}" cannot be used. ${why}.`);
      tell(`That cannot be used. ${why}.`);
    }
    said = undefined;
  }
}

/** Asks in the terminal; nobody is there when what comes in is no terminal. */
const inTerminal =
  (terminal: Interface | undefined): Ask =>
  async (question, otherwise) =>
    terminal?.question(`${question}${otherwise ? ` [${otherwise}]` : ''}\n> `);

if (import.meta.main) {
  const terminal = process.stdin.isTTY ? createInterface(process.stdin, process.stdout) : undefined;
  try {
    const options = Object.fromEntries(questions.map(({ option }) => [option, { type: 'string' as const }]));
    const { values } = parseArgs({ options });
    const given = values as Readonly<Record<string, string | undefined>>;
    await newStage(given, { ask: inTerminal(terminal), tell: (line) => void process.stdout.write(`${line}\n`) });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    terminal?.close();
  }
}

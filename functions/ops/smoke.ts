/** Looks at a deployed address as a browser and as an attacker would: whether people can begin, and nobody gets in beside the edge. */
import { paths } from '../../shared/paths.ts';
import { securityHeaders } from '../../shared/security-headers.ts';

export interface Looked {
  /** What should be so. */
  readonly what: string;
  readonly isSo: boolean;
  /** What was seen instead. */
  readonly seen: string;
}

/** Milliseconds for one answer: a cold door has time, and somebody who waits longer leaves. */
const patience = 10_000;

/** @param address where people go. @param behind name of the API behind the edge, if it is to be tried. */
export async function smoke(address: string, behind?: string): Promise<readonly Looked[]> {
  const origin = new URL(address).origin;
  const looked: Looked[] = [];
  const see = async (
    what: string,
    url: string,
    expect: (got: Response, text: string) => string | undefined,
    init: RequestInit = {},
  ): Promise<void> => {
    const problem = await fetch(url, { redirect: 'manual', ...init, signal: AbortSignal.timeout(patience) }).then(
      async (got) => expect(got, await got.text()),
      (cause: unknown) => `nothing answered (${cause instanceof Error ? cause.name : 'unknown'})`,
    );
    looked.push({ what, isSo: problem === undefined, seen: problem ?? '' });
  };
  const status =
    (...wanted: readonly number[]) =>
    (got: Response): string | undefined =>
      wanted.includes(got.status) ? undefined : `the status ${got.status}`;
  const withHeaders = (got: Response): string | undefined => {
    const wrong = Object.entries(securityHeaders).filter(([name, value]) => got.headers.get(name) !== value);
    return wrong.length === 0 ? undefined : `other headers: ${wrong.map(([name]) => name).join(', ')}`;
  };
  const holds =
    (...words: readonly string[]) =>
    (got: Response, text: string): string | undefined => {
      const missing = words.find((word) => !text.includes(word));
      return status(200)(got) ?? (missing === undefined ? withHeaders(got) : `a page without "${missing}"`);
    };

  await see('The start page is there, with help in a crisis', `${origin}${paths.home}`, holds('<h1', '999'));
  await see('A question can be begun', `${origin}${paths.start}`, holds('<form'));
  await see('Self-help is there', `${origin}${paths.selfHelp}`, holds('<h1'));
  for (const [door, path] of Object.entries({
    public: paths.publicHealth,
    patient: paths.patientHealth,
    employer: paths.employerHealth,
    login: paths.loginHealth,
    staff: paths.staffHealth,
    plan: paths.planHealth,
    draft: paths.draftHealth,
  }))
    await see(`The door ${door} answers`, `${origin}${path}`, (got, text) =>
      text === '{"ok":true}' ? withHeaders(got) : `${got.status} ${text.slice(0, 60)}`,
    );
  await see('A page that is not there says so', `${origin}/nothing-is-here`, status(404));
  await see('Nobody sees a case without a login', `${origin}${paths.myHome}`, status(303, 401, 403));
  await see(
    'Nobody sees a list without a login',
    `${origin}${paths.staffReferrals('my-therapy')}`,
    status(303, 401, 403),
  );
  await see('Colleagues are led to their issuer', `${origin}${paths.staffSignIn}`, (got) => {
    const led = got.headers.get('location') ?? '';
    return led.includes('client_id=') ? undefined : `${got.status}: is staffClientSecret there?`;
  });
  await see('A form from another site is refused', `${origin}${paths.start}`, status(403), {
    method: 'POST',
    body: new URLSearchParams(),
    headers: { origin: 'https://elsewhere.example' },
  });
  if (origin.startsWith('https:'))
    await see('Plain http leads to https', origin.replace('https:', 'http:'), (got) =>
      got.headers.get('location')?.startsWith('https:') ? undefined : `the status ${got.status}`,
    );
  if (behind)
    await see('Whoever goes around the edge finds nothing', `https://${behind}${paths.publicHealth}`, status(403, 404));
  return looked;
}

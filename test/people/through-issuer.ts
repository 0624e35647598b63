/** A person in a browser of their own at an issuer's pages. */

/**
 * Follows redirects from page to page, pressing the one button there is, until the path is ours again.
 * @returns the path that leads back to us, with its query. @throws Error when none does.
 */
export async function throughIssuer(
  location: string,
  press: Readonly<Record<string, string>>,
  back: string,
): Promise<string> {
  const cookies = new Map<string, string>();
  let next = location;
  for (let hops = 0; hops < 10; hops += 1) {
    const isPick = new URL(next).pathname.includes('/pick/');
    const answer = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(isPick ? { method: 'POST', body: new URLSearchParams(press) } : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split(/=(.*)/s) ?? [];
      cookies.set(name, value);
    }
    const url = new URL(answer.headers.get('location') ?? '', next);
    if (url.pathname === back) return url.pathname + url.search;
    next = url.href;
  }
  throw new Error(`The issuer did not lead back: ${next}`);
}

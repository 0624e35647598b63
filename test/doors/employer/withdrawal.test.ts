import { expect, it } from 'vitest';
import { openTables } from '../../people/harness.ts';
import { myTokenOf } from '../../people/patients.ts';
import { agreedPlan, employerSessionOf, releaseLines } from '../../people/sharing.ts';

it('CON-16 of 200 requests around a withdrawal, none that starts after it shows a byte, and none shows half', async () => {
  const agreed = await agreedPlan(await openTables());
  const consent = await releaseLines(agreed, ['week-1']);
  const page = `/shared/plans/${consent.shareId}`;
  const look = async () => (await (await employerSessionOf(consent.contact.address)).get(page)).text.length;
  // From the second look on a page says that nothing has changed.
  const [, whole] = [await look(), await look()];
  let isOver = false;
  const late: number[] = [];
  const stopping = agreed.amira
    .post(`/my/sharing/${consent.consentId}/stop`, { token: await myTokenOf(agreed.amira) })
    .then(() => {
      isOver = true;
    });
  const reader = async (): Promise<void> => {
    const visitor = await employerSessionOf(consent.contact.address);
    for (let n = 0; n < 20; n += 1) {
      const startedLate = isOver;
      const { status, text } = await visitor.get(page);
      expect([200, 410, 503]).toContain(status);
      if (status === 200) expect(text).toHaveLength(whole);
      if (startedLate) late.push(status);
    }
  };
  await Promise.all([stopping, ...Array.from({ length: 10 }, reader)]);
  expect(late.length).toBeGreaterThan(0);
  expect(new Set(late)).toEqual(new Set([410]));
});

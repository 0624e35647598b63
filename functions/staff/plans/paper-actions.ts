/** What can be done with a paper's draft now, as the links beside it. */

import { planEditNames } from '../../../shared/rules/plan/edit-names.ts';
import { versionToShare } from '../../../shared/rules/sharing/version-to-share.ts';
import type { ActionGroup } from '../../../shared/ui/staff/case-parts.tsx';
import { addressesOf } from './addresses.ts';
import type { PaperReader } from './guard.ts';

/** Edits of a report and of a letter by name. */
const editNames = {
  report: [
    ['report', 'Change the report'],
    ['recommendation', 'Add a recommendation'],
    ['remove-recommendation', 'Take out a recommendation'],
  ],
  letter: [['letter', 'Change the letter']],
} as const;

/** @param open true when the draft has not been offered as it stands. */
export function paperActions(reader: PaperReader, open: boolean): readonly ActionGroup[] {
  const { head } = reader;
  const href = (part: string): string => addressesOf(reader).part(head.paperId, part);
  const edits = (names: readonly (readonly [string, string])[]) =>
    names.map(([id, title]) => ({ title, href: href(`edit/${id}`) }));
  const next = { group: 'Next', links: open ? [{ title: 'Check, sign and offer', href: href('offer') }] : [] };
  const groups =
    head.kind === 'plan'
      ? [
          next,
          {
            group: 'Weeks and changes',
            links: [
              { title: 'Hours, week by week', href: href('weeks') },
              { title: 'Changes at work', href: href('changes-at-work') },
            ],
          },
          ...planEditNames.map(([group, names]) => ({ group, links: edits(names) })),
          { group: 'Record', links: records(reader, href) },
        ]
      : [next, { group: 'Write', links: edits(editNames[head.kind]) }];
  return groups.filter(({ links }) => links.length > 0);
}

function records({ head }: PaperReader, href: (part: string) => string): ActionGroup['links'] {
  const running = head.versions.some(({ state }) => state === 'active' || state === 'on_hold');
  return [
    ...(versionToShare(head) ? [{ title: 'Record spoken consent to share', href: href('spoken') }] : []),
    ...(running ? [{ title: 'Write down a review', href: href('review') }] : []),
    { title: 'The employer agreed in writing', href: href('employer-agreed') },
  ];
}

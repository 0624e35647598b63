/** Addresses of the papers of one case. */
import { paths } from '../../../shared/paths.ts';
import type { CaseReader } from '../guard.ts';

/** Of the case that the guard loaded. */
export function addressesOf({ profile, whole }: Pick<CaseReader, 'profile' | 'whole'>) {
  const { referralId } = whole.referral;
  return {
    referral: paths.staffReferral(profile.id, referralId),
    all: paths.staffPlans(profile.id, referralId),
    action: (id: string) => paths.staffPlanAction(profile.id, referralId, id),
    shares: paths.staffShares(profile.id, referralId),
    file: (fileId: string) => paths.staffSharedFile(profile.id, referralId, fileId),
    talk: paths.staffTalk(profile.id, referralId),
    begin: (kind: string) => paths.staffPaperStart(profile.id, referralId, kind),
    paper: (paperId: string) => paths.staffPaper(profile.id, referralId, paperId),
    part: (paperId: string, part: string) => paths.staffPaperPart(profile.id, referralId, paperId, part),
  };
}

/** "Amira Hussain, WH-7K3M-2QXD". */
export const personOf = ({ whole }: Pick<CaseReader, 'whole'>): string =>
  `${whole.referral.row.name}, ${whole.referral.row.reference}`;

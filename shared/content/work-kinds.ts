/**
 * Kinds of work, and which changes seldom fit into which of them: nobody drives a van from home. Drafts, waiting for an
 * occupational therapist's review like the catalogue itself.
 */

export type WorkKind = 'desk' | 'shop' | 'ward' | 'vehicle' | 'site' | 'home-care' | 'school' | 'warehouse';

export interface KindOfWork {
  readonly kind: WorkKind;
  /** As a choice under "What is the work like?". */
  readonly label: string;
  readonly hint?: string;
}

export const workKinds: readonly KindOfWork[] = [
  { kind: 'desk', label: 'At a desk', hint: 'In an office, a call centre or at home' },
  { kind: 'shop', label: 'In a shop, café or kitchen' },
  { kind: 'ward', label: 'On a hospital ward or in a care home' },
  { kind: 'vehicle', label: 'In a vehicle', hint: 'For example, a lorry, a bus, a taxi or a van' },
  { kind: 'site', label: 'On a building site, outdoors or in a workshop' },
  { kind: 'home-care', label: 'In other people’s homes', hint: 'For example, home care, cleaning or repairs' },
  { kind: 'school', label: 'In a school, nursery or college' },
  { kind: 'warehouse', label: 'In a warehouse or factory' },
];

/** By the number of the change. A change that is not here fits into every kind of work. */
const seldomIn: Readonly<Record<string, readonly WorkKind[]>> = {
  'HRS-07': ['school'],
  'HRS-08': ['school'],
  'HRS-09': ['school'],
  'HRS-14': ['ward', 'school'],
  'DUT-03': ['desk'],
  'DUT-05': ['desk', 'ward'],
  'DUT-06': ['shop', 'ward'],
  'DUT-08': ['site', 'warehouse'],
  'DUT-11': ['desk'],
  'DUT-12': ['desk', 'vehicle'],
  'DUT-16': ['ward'],
  'ENV-01': ['shop', 'ward', 'vehicle', 'site', 'home-care', 'warehouse'],
  'ENV-02': ['vehicle', 'site', 'home-care'],
  'ENV-03': ['vehicle', 'site', 'home-care'],
  'ENV-04': ['vehicle', 'site', 'home-care'],
  'ENV-05': ['vehicle', 'home-care'],
  'ENV-06': ['vehicle', 'site', 'home-care'],
  'ENV-07': ['site', 'home-care'],
  'ENV-08': ['vehicle', 'home-care'],
  'ENV-09': ['home-care'],
  'ENV-10': ['vehicle', 'site', 'home-care'],
  'ENV-11': ['vehicle', 'home-care'],
  'ENV-12': ['vehicle', 'home-care'],
  'EQP-01': ['shop', 'ward', 'vehicle', 'site', 'home-care', 'warehouse'],
  'EQP-02': ['site', 'home-care'],
  'EQP-03': ['ward', 'vehicle', 'site', 'home-care', 'warehouse'],
  // A headset in traffic or among machines takes away sounds that keep people safe.
  'EQP-04': ['ward', 'vehicle', 'site', 'home-care', 'warehouse'],
  'EQP-05': ['shop', 'vehicle', 'site', 'home-care', 'warehouse'],
  'EQP-06': ['shop', 'vehicle', 'site', 'warehouse'],
  'EQP-07': ['vehicle', 'site'],
  'EQP-08': ['desk'],
  'EQP-09': ['desk', 'vehicle'],
  'EQP-10': ['desk', 'vehicle', 'site', 'home-care'],
  'EQP-11': ['vehicle', 'site'],
  'EQP-13': ['shop', 'vehicle', 'site', 'home-care', 'warehouse'],
  'EQP-14': ['vehicle', 'home-care'],
  'TRA-01': ['ward', 'school'],
  'TRA-04': ['shop', 'ward', 'vehicle', 'site', 'warehouse'],
  'TRA-05': ['shop', 'ward', 'school', 'warehouse'],
  'BRK-07': ['shop', 'vehicle', 'site', 'home-care', 'warehouse'],
  'POL-07': ['vehicle', 'home-care'],
};

/** Whether a change can usually be made in this kind of work. */
export const fitsInto = (id: string, kind: WorkKind): boolean => !(seldomIn[id] ?? []).includes(kind);

/** RTW-21: beside what an employer can download, and in it. */
export const cannotTakeBack =
  'We cannot take back a copy. If your employee stops sharing the plan, please delete yours.';

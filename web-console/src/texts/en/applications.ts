import type { applications as chinese } from '../zh-CN/applications.ts';

export const applications: typeof chinese = {
  kind: { issue: 'Issue', change: 'Reissue', remake: 'Remake', revoke: 'Revocation', restore: 'Restoration', renew: 'Renewal', 'standing-approval': 'Standing approval', custody: 'Change of custodian', 'pin-reset': 'Reset of the PIN' },
};

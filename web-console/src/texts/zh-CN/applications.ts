export const applications = {
  kind: { issue: '申领', change: '换领', remake: '重新制作', revoke: '注销', restore: '恢复', renew: '续期', 'standing-approval': '系统用印授权', custody: '保管人变更', 'pin-reset': '重置保护口令' },
};

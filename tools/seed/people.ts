import type { ApprovalNeed } from '../../domain/approval/rule.ts';
import { creditCodeOf } from '../../domain/owner/creditCode.ts';
import type { Role } from '../../domain/permission/roles.ts';
import type { Unit } from '../../store/store.ts';

/** Invented: the credit codes hold, but no such organisations exist. */
export const units = {
  company: { id: 'demo-company', name: '哈尔滨印信示范有限公司', kind: 'enterprise', creditCode: creditCodeOf('91', '230103', 'MA1DEM00'), division: '230103' },
  maker: { id: 'demo-maker', name: '演示电子印章制作管理单位', kind: 'administrative-organ', creditCode: creditCodeOf('11', '230000', '00001234'), division: '230000' },
  department: { id: 'demo-department', name: '演示市电子印章制发部门', kind: 'administrative-organ', creditCode: creditCodeOf('11', '230100', '00004321'), division: '230100' },
  service: { id: 'demo-service', name: '演示电子印章服务机构', kind: 'enterprise', creditCode: creditCodeOf('91', '230100', 'MA1DEM02'), division: '230100' },
} as const satisfies Record<string, Unit>;

interface DemoPerson {
  readonly login: string;
  readonly name: string;
  readonly unit: keyof typeof units;
  readonly roles: readonly Role[];
}

/** Everyone of the demo: whoever a seal's life needs, each role at least once. New ones come last, since numbers follow the place in the list. Their passwords and second factors are made on first start and kept in the data folder. */
export const people = [
  { login: 'li.ming', name: '李明', unit: 'company', roles: ['requester', 'handler'] },
  { login: 'wang.fang', name: '王芳', unit: 'company', roles: ['approver'] },
  { login: 'zhang.wei', name: '张伟', unit: 'company', roles: ['finance'] },
  { login: 'chen.jing', name: '陈静', unit: 'company', roles: ['legal'] },
  { login: 'zhao.qiang', name: '赵强', unit: 'company', roles: ['unit-head', 'holder'] },
  { login: 'liu.yang', name: '刘洋', unit: 'company', roles: ['custodian'] },
  { login: 'sun.li', name: '孙丽', unit: 'company', roles: ['flow-administrator'] },
  { login: 'qian.jin', name: '钱进', unit: 'company', roles: ['supervisor'] },
  { login: 'zhou.jie', name: '周杰', unit: 'maker', roles: ['maker'] },
  { login: 'wu.min', name: '吴敏', unit: 'maker', roles: ['audit-administrator'] },
  { login: 'xu.hui', name: '徐慧', unit: 'maker', roles: ['maker'] },
  { login: 'ma.chao', name: '马超', unit: 'maker', roles: ['system-administrator'] },
  { login: 'tang.lin', name: '唐琳', unit: 'maker', roles: ['security-administrator'] },
  { login: 'lin.xue', name: '林雪', unit: 'department', roles: ['reviewer'] },
  { login: 'huang.tao', name: '黄涛', unit: 'department', roles: ['reviewer'] },
  { login: 'he.ping', name: '何平', unit: 'department', roles: ['unit-head'] },
  { login: 'guo.liang', name: '郭亮', unit: 'department', roles: ['flow-administrator'] },
  { login: 'gao.yuan', name: '高远', unit: 'service', roles: ['service-institution'] },
  { login: 'deng.li', name: '邓丽', unit: 'company', roles: ['flow-administrator'] },
] as const satisfies readonly DemoPerson[];

export type DemoLogin = (typeof people)[number]['login'];

/** A system that asks for uses on its own behalf. */
export const demoClient = { id: 'demo-oa', name: '演示办公系统', unit: 'company' } as const;

/** What the demo company demands before its seal stamps. */
export const demoRule: { readonly id: string; readonly needs: readonly ApprovalNeed[] } = {
  id: 'demo-company-seal',
  needs: [{ id: 'approver', who: { role: 'approver' }, count: 1, distinctFrom: ['requester'], proof: 'totp' }],
};

/** Who is competent for whom in the demo: one department issues, one authority makes, for owners everywhere. R11 */
export const demoCompetence = { policy: 'default', division: '', issuingUnit: units.department.id, makingUnit: units.maker.id } as const;

import type { Scene, Stage } from '../stage.ts';
import { units } from '../people.ts';

interface Asked {
  /** Of the keys of its requests. */
  readonly key: string;
  readonly reason: string;
  readonly document: string;
  readonly lines: readonly string[];
}

const contract = (other: string, what: string, sum: string): readonly string[] => [
  `甲方：${units.company.name}`, `乙方：${other}`, '', `一、乙方向甲方提供${what}。`, `二、合同总价为人民币${sum}元整（含税）。`, '三、自双方盖章之日起生效，一式两份。', '', '甲方（盖章）：', '乙方（盖章）：',
];

const waiting: readonly Asked[] = [
  { key: 'equipment', reason: '与龙江示范科技签订办公设备采购合同', document: '办公设备采购合同', lines: contract('黑龙江省龙江示范科技股份有限公司', '办公设备 40 台套', '贰拾捌万陆仟') },
  { key: 'certificate', reason: '出具员工在职证明', document: '在职证明', lines: ['兹证明陈静同志自 2019 年 7 月起在本单位工作，', '现任法务专员。', '', '特此证明。'] },
  { key: 'property', reason: '签订年度物业服务合同', document: '物业服务合同', lines: contract('示范物业服务有限公司', '写字楼物业服务', '壹拾贰万') },
];
const stamped: Asked = { key: 'maintenance', reason: '签订软件维护协议', document: '软件维护协议', lines: contract('示范软件有限公司', '办公系统一年维护', '陆万') };
const refused: Asked = { key: 'guarantee', reason: '为供应商出具付款担保', document: '付款担保函', lines: ['本单位自愿为示范贸易有限公司的货款', '向贵行提供连带责任担保。'] };

async function ask(stage: Stage, { key, reason, document, lines }: Asked): Promise<void> {
  const [asker, seal] = [await stage.as('li.ming'), await stage.sealNamed(units.company.name)];
  const documentId = await stage.document(`demo-document-${key}`, document, lines);
  await asker.send('POST', '/uses', `demo-use-${key}`, { seal, documentId, reason, place: { page: 1, left: 120, top: 150 } });
}

/** Three uses wait for 王芳; one is stamped, one was refused. */
export const uses: Scene = async (stage) => {
  for (const asked of [stamped, refused, ...waiting]) await ask(stage, asked);
  const [toApprove, toRefuse] = [await stage.useFor(stamped.reason), await stage.useFor(refused.reason)];
  if (toApprove.status === 'open') await stage.decide('wang.fang', toApprove.id, { outcome: 'approved', comment: '条款已核对' });
  if (toRefuse.status === 'open') await stage.decide('wang.fang', toRefuse.id, { outcome: 'refused', comment: '对外担保须经股东会决议，请先补充决议' });
  await stage.useFor(stamped.reason, 'stamped');
};

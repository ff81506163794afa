import { checkFlow } from '../api/views.ts';
import { t } from '../language/chosen.ts';
import { needsAdministrator, type Feature } from '../shell/feature.ts';

export const check: Feature = {
  id: 'check', label: 'Check', hindrance: (state) => needsAdministrator(state) ?? (state.head.rule === undefined ? 'There is no approval rule yet' : undefined),
  async run(workbench) {
    const { head } = workbench.state.value;
    if (head.rule === undefined) return;
    const judgement = await checkFlow(head.rule, await workbench.content());
    workbench.toldByServer(judgement);
    const { refused } = judgement;
    if (refused.length === 0) workbench.tell('good', t('The server would deploy it'));
    else workbench.tell('bad', t('Findings against deploying it: {count}', { count: refused.length }));
  },
};

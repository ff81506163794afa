import { withAttribute } from './edits.ts';
import type { Mending } from './mending.ts';
import { all, childrenOf, flowsOf, grouped, idOf } from './model.ts';

/** The last flow out of an exclusive gateway, the only one without a condition, is its default: it was taken when no other was. BPMN 2.0.2, 13.4.2 */
export const defaultFlow: Mending = {
  rule: 'conditions',
  find(document) {
    const flows = grouped(flowsOf(document), ({ source }) => source);
    return all(document, 'exclusiveGateway').flatMap((gateway) => {
      const leaving = flows.get(gateway) ?? [];
      const free = leaving.filter(({ flow }) => childrenOf(flow, 'conditionExpression').length === 0);
      const [only] = free;
      if (gateway.attributes.default !== undefined || leaving.length < 2 || free.length !== 1 || !only || only !== leaving.at(-1)) return [];
      return [{ element: idOf(gateway), message: `The flow ${only.id}, which has no condition and comes last, is the default`, edits: [withAttribute(document, gateway, 'default', only.id)] }];
    });
  },
};

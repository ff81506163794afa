import { extensionsOf, nodesOf } from '../read/model.ts';
import { audienceAttributes, wrongAudience } from './audience.ts';
import type { ModelRule } from './rule.ts';

/** `yinxin:copy` says who gets a copy of what was decided. */
export const copyForm: ModelRule = {
  id: 'copy-form',
  check(definitions, report) {
    for (const node of nodesOf(definitions)) {
      for (const copy of extensionsOf(node).filter(({ $type }) => $type === 'yinxin:Copy')) {
        if (!audienceAttributes.some((name) => copy[name] !== undefined)) report(node.id, 'The copy is for nobody');
        for (const why of wrongAudience(copy)) report(node.id, `A copy cannot be given: ${why}`);
      }
    }
  },
};

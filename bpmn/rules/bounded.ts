import type { GraphRule } from './rule.ts';

/** Tokens do not pile up. */
export const bounded: GraphRule = {
  id: 'soundness-bounded',
  check(_, report, __, explored) {
    const [first] = explored().piled;
    if (first) report(first.element, 'More and more tokens can come here', first.path);
  },
};

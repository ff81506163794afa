import { demoRule } from '../../tools/seed/people.ts';
import { draw } from '../flows/draw.ts';
import type { Installation } from '../system/installation.ts';
import { good } from '../system/visitor.ts';
import { newSeal } from './scene.ts';

/** Refused when nobody has approved in half a minute. */
export const hastyFlow = `start s
  user approve counts=approver
  timer overdue on approve PT30S
  stamp p
  end e
  terminate r refused
  s -> approve
  approve -> p
  p -> e
  overdue -> r`;

/** The approval, then a second look by finance. */
export const twoStepFlow = `start s
  user approve counts=approver
  user look role=finance
  stamp p
  end e
  s -> approve
  approve -> look
  look -> p
  p -> e`;

/** A new seal whose uses take a flow of one's own. @param drawing see test/flows/draw.ts */
export async function sealUnder(installation: Installation, drawing: string): Promise<string> {
  const [seal, administrator] = [await newSeal(installation, 'hsm-wrapped'), await installation.as('sun.li')];
  const { hash } = await good(administrator.post<{ hash: string }>('/flows', { key: 'chaos', rule: demoRule.id, bpmn: draw(drawing) }));
  await good(administrator.put(`/seals/${seal}/flow`, { flow: hash }));
  return seal;
}

import { describe, expect, it } from '@jest/globals';
import { draw } from '../../test/flows/draw.ts';
import { compileFlow } from '../deploy.ts';

const drawn = draw('start s\nuser a\ncatch c message=Order key=k\nend e\ns -> a\na -> c\nc -> e');

/** The same file with every reference written as a name of a namespace. */
const prefixed = (namespace: string): string =>
  drawn
    .replace('<bpmn:definitions', `<bpmn:definitions xmlns:tns="${namespace}"`)
    .replace(/(messageRef|sourceRef|targetRef)="/g, '$1="tns:')
    .replace(/<bpmn:(incoming|outgoing)>/g, '<bpmn:$1>tns:');

describe('a reference with a prefix', () => {
  it('means an element of the file when the prefix is that of its own namespace', async () => {
    expect(await compileFlow(prefixed('urn:test'))).toEqual(await compileFlow(drawn));
  });

  it('is refused when it is that of another', async () => {
    const result = await compileFlow(prefixed('urn:elsewhere'));
    expect(result).toMatchObject({ refused: expect.arrayContaining([expect.objectContaining({ rule: 'flow-references' })]) });
  });
});

import { readForm } from '../../../bpmn/form/read.ts';

/** Whether the server takes components of that type: what reading a form with one says of the component itself. */
export function isTaken(type: string): boolean {
  const read = readForm(JSON.stringify({ id: 'form', components: [{ type, id: 'component', key: 'key', path: 'path', components: [] }] }));
  return !('refused' in read) || !read.refused.some(({ message }) => message === `The component ${type} is not executed`);
}

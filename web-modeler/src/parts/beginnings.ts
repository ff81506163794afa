import type { FlowFile } from '../../../bpmn/deploy.ts';
import { newFlow } from '../canvas/newFlow.ts';
import type { Translate } from '../language/translate.ts';
import type { Form } from './part.ts';

/** A decision table to begin with: one input, one output, one rule that fits everything. */
export function newTable(name: string, t: Translate): FlowFile {
  const id = name.replace(/\.dmn$/i, '').replace(/[^A-Za-z0-9_]+/g, '_').replace(/^(?![A-Za-z_])/, '_');
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="${id}_file" name="${t('Decision table')}" namespace="urn:yinxin:decisions">
  <decision id="${id}" name="${t('New decision')}">
    <decisionTable id="${id}_rules" hitPolicy="FIRST">
      <input id="${id}_input" label="${t('Amount')}">
        <inputExpression id="${id}_expression" typeRef="number"><text>subject.form.amount</text></inputExpression>
      </input>
      <output id="${id}_output" label="${t('Result')}" name="result" typeRef="string" />
      <rule id="${id}_rule">
        <inputEntry id="${id}_test"><text>-</text></inputEntry>
        <outputEntry id="${id}_result"><text>"${t('normal')}"</text></outputEntry>
      </rule>
    </decisionTable>
  </decision>
</definitions>
`;
  return { name, text };
}

/** A form to begin with: one field for an opinion. */
export const newForm = (id: string, t: Translate): Form => ({
  type: 'default', id, schemaVersion: 19,
  components: [{ type: 'textarea', id: 'opinion_field', key: 'opinion', label: t('Opinion') }],
});

/** A process to be called: a start event without trigger. Its id is the file's name. */
export function newProcess(name: string, t: Translate): FlowFile {
  const id = name.replace(/\.bpmn$/i, '').replace(/[^A-Za-z0-9_.-]+/g, '_').replace(/^(?![A-Za-z_])/, '_');
  return { name, text: newFlow(id, t, { process: t('Called process'), start: t('Called'), id: `${id}_called` }) };
}

import type { Translate } from '../language/translate.ts';

/** A drawing to begin with: a start event. */
export const newFlow = (process: string, t: Translate): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:yinxin="urn:yinxin:bpmn:1.0" id="${process}-file" targetNamespace="urn:yinxin:flows">
  <bpmn:process id="${process}" name="${t('Untitled flow')}" isExecutable="true">
    <bpmn:startEvent id="requested" name="${t('Use requested')}" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="${process}-diagram">
    <bpmndi:BPMNPlane id="${process}-plane" bpmnElement="${process}">
      <bpmndi:BPMNShape id="requested-shape" bpmnElement="requested"><dc:Bounds x="182" y="182" width="36" height="36" /></bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
